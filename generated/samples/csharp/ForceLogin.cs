using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

// Sign in by force.
// It may cut a customer's call: call it only for a target that you have checked.
// If the response has a header Set-GUID, send the Guid after its "=" from now on.
public static class ForceLogin
{
    const string BaseUrl = "http://127.0.0.1:4010";

    public static void Send(string agentid)
    {
        var url = BaseUrl + "/agentgateway/resource/onlineagent/" + Uri.EscapeDataString(agentid) + "/forcelogin";
        string body;
        try
        {
            using (var handler = new HttpClientHandler { AllowAutoRedirect = false })
            using (var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(15) })
            using (var request = new HttpRequestMessage(HttpMethod.Put, url))
            {
                request.Content = new StringContent("{\"password\":\"\",\"phonenum\":\"40038\",\"status\":\"4\",\"releasephone\":\"false\",\"agenttype\":\"4\"}");
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=UTF-8");
                using (var response = client.SendAsync(request).GetAwaiter().GetResult())
                    body = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            }
        }
        catch (Exception error)
        {
            // Without its message, which may contain the Guid.
            throw new InvalidOperationException("forceLogin: no valid response (" + error.GetType().Name + "); it may have taken effect");
        }
        var found = Regex.Match(body, "\"retcode\"\\s*:\\s*\"([^\"]*)\"");
        var retcode = found.Success ? found.Groups[1].Value : "none";
        if (retcode != "0") throw new InvalidOperationException("forceLogin failed: retcode " + retcode);
        Console.WriteLine("forceLogin succeeded");
    }
}
