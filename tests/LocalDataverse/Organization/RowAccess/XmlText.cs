using System.Xml;

namespace LocalDataverse.RowAccess;

/// <summary>What XML 1.0 can carry: of the control characters only tab, carriage return and line feed.</summary>
/// <remarks>https://www.w3.org/TR/xml/#charsets</remarks>
internal static class XmlText
{
    /// <summary>The first character of a text that XML cannot carry; half of a pair counts as one. Null when there is none.</summary>
    public static char? FirstInvalid(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
            {
                continue;
            }

            if (index + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
            {
                return text[index];
            }

            index++;
        }

        return null;
    }
}
