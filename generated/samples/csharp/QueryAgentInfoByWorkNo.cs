using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

// Look up an agent.
public static class QueryAgentInfoByWorkNo
{
    const string BaseUrl = "http://127.0.0.1:4010";
    const string AgentId = "30169";
    const string SessionGuid = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";

    static readonly HttpClient Client = new HttpClient(
        new HttpClientHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    public static void Main() => SendAsync().GetAwaiter().GetResult();

    public static async Task SendAsync()
    {
        var url = $"{BaseUrl}/agentgateway/resource/agentgroup/{AgentId}/agentbyworkno/49999";
        string body;
        try
        {
            using (var request = new HttpRequestMessage(HttpMethod.Get, url))
            {
                request.Headers.Add("Guid", SessionGuid);
                // Only a request with content can have the header Content-Type.
                request.Content = new StringContent("");
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
                $"queryAgentInfoByWorkNo: no valid response ({error.GetBaseException().GetType().Name})");
        }
        var found = Regex.Match(body, "\"retcode\"\\s*:\\s*\"([^\"]*)\"");
        var retcode = found.Success ? found.Groups[1].Value : "none";
        if (retcode != "0")
            throw new InvalidOperationException(
                $"queryAgentInfoByWorkNo failed: retcode {retcode}");
        Console.WriteLine("queryAgentInfoByWorkNo succeeded");
        Console.WriteLine(body.Replace(SessionGuid, "***"));
    }
}
