using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Plugins;

/// <summary>Collects what one execution of a plug-in traces.</summary>
internal sealed class TraceLog : ITracingService
{
    private readonly StringBuilder _text = new();

    /// <summary>Everything traced, a line each.</summary>
    public string Text => _text.ToString();

    /// <inheritdoc/>
    public void Trace(string format, params object[] args) =>
        _text.AppendLine(args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format);
}
