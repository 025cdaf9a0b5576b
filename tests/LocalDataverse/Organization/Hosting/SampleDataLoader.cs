using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LocalDataverse.Hosting;

/// <summary>Loads the sample rows through the Web API, as a data import would: every plug-in step runs.</summary>
/// <param name="http">A client whose base address is the Web API's and whose caller may write everything.</param>
/// <param name="setNameOf">Logical name of a table to its name in addresses.</param>
public sealed class SampleDataLoader(HttpClient http, Func<string, string> setNameOf)
{
    /// <summary>Creates or updates every row.</summary>
    /// <exception cref="LocalStartException">The organization refused a row; the message says which and why.</exception>
    public async Task LoadAsync(IEnumerable<SampleRow> rows, CancellationToken stop)
    {
        foreach (var row in rows)
        {
            var body = JsonNode.Parse(row.Values.GetRawText())!.AsObject();
            if (row.Owner is { } owner)
            {
                body["ownerid@odata.bind"] = $"/systemusers({owner})";
            }

            await RequireAsync(row, await http.PatchAsJsonAsync($"{setNameOf(row.Table)}({row.Id})", body, stop), stop);
        }
    }

    private static async Task RequireAsync(SampleRow row, HttpResponseMessage response, CancellationToken stop)
    {
        using (response)
        {
            if (!response.IsSuccessStatusCode)
            {
                var answer = await response.Content.ReadAsStringAsync(stop);
                throw new LocalStartException($"The sample row {row.Id} of {row.Table} was refused: {answer}");
            }
        }
    }
}
