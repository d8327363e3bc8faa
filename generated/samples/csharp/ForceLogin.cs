using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

// Sign in by force.
// It may cut a customer's call: call it only for a target that you have checked.
// The response may have a new Guid to send from now on, after the "=" in
// response.Headers.GetValues("Set-GUID").
public static class ForceLogin
{
    const string BaseUrl = "http://127.0.0.1:4010";
    const string Body = @"{
  ""password"": """",
  ""phonenum"": ""40038"",
  ""status"": ""4"",
  ""releasephone"": ""false"",
  ""agenttype"": ""4""
}";

    static readonly HttpClient Client = new HttpClient(
        new HttpClientHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    public static async Task SendAsync(string agentid)
    {
        var url =
            $"{BaseUrl}/agentgateway/resource/onlineagent/{Uri.EscapeDataString(agentid)}" +
            "/forcelogin";
        string body;
        try
        {
            using (var request = new HttpRequestMessage(HttpMethod.Put, url))
            {
                request.Content = new StringContent(Body);
                request.Content.Headers.ContentType =
                    MediaTypeHeaderValue.Parse("application/json; charset=UTF-8");
                using (var response = await Client.SendAsync(request))
                    body = await response.Content.ReadAsStringAsync();
            }
        }
        catch (Exception error)
        {
            // Without its message, which may contain the Guid.
            throw new InvalidOperationException(
                $"forceLogin: no valid response ({error.GetBaseException().GetType().Name}); it may have taken effect");
        }
        var found = Regex.Match(body, "\"retcode\"\\s*:\\s*\"([^\"]*)\"");
        var retcode = found.Success ? found.Groups[1].Value : "none";
        if (retcode != "0")
            throw new InvalidOperationException(
                $"forceLogin failed: retcode {retcode}");
        Console.WriteLine("forceLogin succeeded");
    }
}
