using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Telephony.Domain;
using Telephony.PbxSimulator;

namespace Telephony.Local;

/// <summary>What the page's panel "Simulated callers" asks for. Without a simulator there is no content, and nothing to press.</summary>
public static class SimulatorEndpoints
{
    private static readonly Caller[] Samples =
    [
        new("+493023125011", "Anna Example"),
        new("+493023125022", "Joerg Mueller-Soehne"),
        new("+493023125033", "Contoso (two records)"),
        new("+493023125044", "Lena Hoffmann (lead)"),
        new("+390655501235", "Giulia Bianchi"),
        new("+493023125999", "Nobody knows"),
    ];

    /// <summary>Maps <c>/simulator</c>.</summary>
    public static void MapSimulator(this IEndpointRouteBuilder endpoints, SimulatedPbx? simulator)
    {
        if (simulator is null)
        {
            // Having none is not an error: a 404 would appear in the browser's console as one.
            endpoints.MapGet("/simulator", () => Results.NoContent());
            endpoints.Map("/simulator/{**path}", () => Results.NotFound());
            return;
        }

        endpoints.MapGet("/simulator", () => State(simulator));
        endpoints.MapPost("/simulator/calls", (NewCall call) => Place(simulator, call));
        endpoints.MapPost("/simulator/calls/{id}/hangup", (string id) => simulator.HangUp(id) ? Results.NoContent() : Results.NotFound());
        endpoints.MapPost("/simulator/phones/{extension}/{action}", (string extension, string action) => Press(simulator, extension, action));
    }

    private static IResult State(SimulatedPbx simulator) => Results.Json(new
    {
        queues = LocalPbx.Queues.Select(queue => new { name = queue.Name, dnis = queue.Dnis, label = queue.CallerNamePrefix.Split(':')[1] }),
        samples = Samples,
        phones = simulator.Phones.Select(phone => new { extension = phone.Extension, name = phone.Name, state = Words.Of(phone.State), peer = phone.Peer }),
        calls = simulator.Calls.Select(call => new
        {
            id = call.Id,
            number = call.Number,
            name = call.Name,
            dnis = call.Dnis,
            queue = call.Queue,
            state = Words.Of(call.State),
            extension = call.Extension,
        }),
    });

    private static IResult Place(SimulatedPbx simulator, NewCall call) =>
        LocalPbx.Queues.Any(queue => queue.Dnis == call.Dnis)
            ? Results.Json(new { id = simulator.PlaceCall(call.Number, call.Name, call.Dnis).Id })
            : Results.Problem($"No queue has the number '{call.Dnis}'.", statusCode: 400);

    private static IResult Press(SimulatedPbx simulator, string extension, string action)
    {
        var isDone = action switch
        {
            "answer" => simulator.AnswerPhone(extension),
            "hangup" => simulator.HangUpPhone(extension),
            "hold" => simulator.HoldPhone(extension),
            "resume" => simulator.ResumePhone(extension),
            _ => false,
        };
        return isDone ? Results.NoContent() : Results.Problem($"The phone {extension} cannot do '{action}' now.", statusCode: 409);
    }

    private sealed record Caller(string Number, string Name);

    private sealed record NewCall(string Number, string Name, string Dnis);
}
