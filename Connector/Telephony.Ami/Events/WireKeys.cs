using System.Text;

namespace Telephony.Ami.Events;

/// <summary>The keys of a channel snapshot under one prefix, ready as bytes: <c>DestChannel</c>, <c>DestUniqueid</c> and so on.</summary>
internal sealed class ChannelKeys(string prefix)
{
    public static readonly ChannelKeys Plain = new("");
    public static readonly ChannelKeys Dest = new("Dest");
    public static readonly ChannelKeys Transferer = new("Transferer");
    public static readonly ChannelKeys Transferee = new("Transferee");
    public static readonly ChannelKeys OrigTransferer = new("OrigTransferer");
    public static readonly ChannelKeys SecondTransferer = new("SecondTransferer");
    public static readonly ChannelKeys TransferTarget = new("TransferTarget");
    public static readonly ChannelKeys Target = new("Target");
    public static readonly ChannelKeys Parkee = new("Parkee");
    public static readonly ChannelKeys Retriever = new("Retriever");
    public static readonly ChannelKeys LocalOne = new("LocalOne");
    public static readonly ChannelKeys LocalTwo = new("LocalTwo");
    public static readonly ChannelKeys Spyer = new("Spyer");
    public static readonly ChannelKeys Spyee = new("Spyee");

    /// <summary>Tells the prefixes apart in a hash.</summary>
    public readonly int Salt = prefix.Length * 37;

    public readonly byte[] Channel = Encoding.ASCII.GetBytes(prefix + "Channel");
    public readonly byte[] ChannelState = Encoding.ASCII.GetBytes(prefix + "ChannelState");
    public readonly byte[] CallerIdNum = Encoding.ASCII.GetBytes(prefix + "CallerIDNum");
    public readonly byte[] CallerIdName = Encoding.ASCII.GetBytes(prefix + "CallerIDName");
    public readonly byte[] ConnectedLineNum = Encoding.ASCII.GetBytes(prefix + "ConnectedLineNum");
    public readonly byte[] ConnectedLineName = Encoding.ASCII.GetBytes(prefix + "ConnectedLineName");
    public readonly byte[] Context = Encoding.ASCII.GetBytes(prefix + "Context");
    public readonly byte[] Exten = Encoding.ASCII.GetBytes(prefix + "Exten");
    public readonly byte[] Uniqueid = Encoding.ASCII.GetBytes(prefix + "Uniqueid");
    public readonly byte[] Linkedid = Encoding.ASCII.GetBytes(prefix + "Linkedid");
    public readonly byte[] Variable = Encoding.ASCII.GetBytes(prefix + "ChanVariable");
}

/// <summary>The keys of a bridge snapshot under one prefix.</summary>
internal sealed class BridgeKeys(string prefix)
{
    public static readonly BridgeKeys Plain = new("");
    public static readonly BridgeKeys To = new("To");
    public static readonly BridgeKeys From = new("From");
    public static readonly BridgeKeys Orig = new("Orig");
    public static readonly BridgeKeys Second = new("Second");

    public readonly byte[] Uniqueid = Encoding.ASCII.GetBytes(prefix + "BridgeUniqueid");
    public readonly byte[] Type = Encoding.ASCII.GetBytes(prefix + "BridgeType");
    public readonly byte[] Technology = Encoding.ASCII.GetBytes(prefix + "BridgeTechnology");
    public readonly byte[] Creator = Encoding.ASCII.GetBytes(prefix + "BridgeCreator");
    public readonly byte[] Name = Encoding.ASCII.GetBytes(prefix + "BridgeName");
    public readonly byte[] NumChannels = Encoding.ASCII.GetBytes(prefix + "BridgeNumChannels");
}
