using Telephony.PbxSimulator.Flows;
using Telephony.PbxSimulator.Model;
using Telephony.PbxSimulator.Wire;

namespace Telephony.PbxSimulator.Actions;

/// <summary>One action and the ways to answer it.</summary>
internal sealed class Exchange(Action<byte[]> send, SessionRights rights, IncomingAction action, Pbx pbx)
{
    public IncomingAction Action => action;

    public SessionRights Rights => rights;

    public Pbx Pbx => pbx;

    public string this[string key] => action[key];

    public void Succeed(string message = "", Action<AmiBlock>? fill = null) => Reply("Success", message, fill);

    public void Refuse(string message) => Reply("Error", message, null);

    public void Reply(string kind, string message, Action<AmiBlock>? fill)
    {
        var block = WithId(AmiBlock.Response(kind));
        fill?.Invoke(block);
        if (message.Length > 0)
        {
            block.Add("Message", message);
        }

        send(block.ToBytes());
    }

    /// <summary>Answers with a whole list: its announcement, a row for each item, its end.</summary>
    public void List<T>(string message, string rowEvent, IEnumerable<T> items, Action<AmiBlock, T> fill, string completeEvent) =>
        List(message, items.Select(item => Row(rowEvent, block => fill(block, item))), completeEvent);

    /// <summary>Answers with a list whose rows are of several kinds.</summary>
    public void List(string message, IEnumerable<AmiBlock> rows, string completeEvent)
    {
        Succeed(message, block => block.Add("EventList", "start"));
        var count = 0;
        foreach (var row in rows)
        {
            send(row.ToBytes());
            count++;
        }

        send(WithId(AmiBlock.Event(completeEvent)).Add("EventList", "Complete").Add("ListItems", count).ToBytes());
    }

    public AmiBlock Row(string rowEvent, Action<AmiBlock> fill)
    {
        var block = WithId(AmiBlock.Event(rowEvent));
        fill(block);
        return block;
    }

    /// <summary>The channel that the action names; refuses the action when there is none.</summary>
    public PbxChannel? Channel(string key = "Channel")
    {
        var channel = pbx.Channels.Find(action[key]);
        if (channel is null)
        {
            Refuse(action[key].Length == 0 ? "No channel specified" : "No such channel");
        }

        return channel;
    }

    private AmiBlock WithId(AmiBlock block) => action.ActionId.Length == 0 ? block : block.Add("ActionID", action.ActionId);
}
