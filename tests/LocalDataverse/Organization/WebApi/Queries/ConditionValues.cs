using System.Globalization;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.OData;
using LocalDataverse.WebApi.Protocol;

namespace LocalDataverse.WebApi.Queries;

/// <summary>Turns a literal of a filter into the value that a condition on a column takes.</summary>
public static class ConditionValues
{
    /// <summary>The value for a condition.</summary>
    /// <param name="property">The column's property.</param>
    /// <param name="literal">The literal; see <see cref="Token.Value"/>. Not null.</param>
    /// <param name="word">The comparison's word, for the message.</param>
    /// <exception cref="WebApiException">The literal's type does not fit the column's.</exception>
    public static object Convert(EdmProperty property, object? literal, string word)
    {
        object? value = property.Kind switch
        {
            EdmKind.Text or EdmKind.Choices => literal as string,
            EdmKind.WholeNumber or EdmKind.Choice => literal is long and >= int.MinValue and <= int.MaxValue ? (int)(long)literal : ParseInt(literal),
            EdmKind.BigNumber => literal as long?,
            EdmKind.ExactNumber or EdmKind.Money => literal is long or decimal ? System.Convert.ToDecimal(literal, CultureInfo.InvariantCulture) : null,
            EdmKind.FloatingNumber => literal is long or decimal ? System.Convert.ToDouble(literal, CultureInfo.InvariantCulture) : null,
            EdmKind.YesNo => literal as bool?,
            EdmKind.Id or EdmKind.Lookup => literal is Guid guid ? guid : Guid.TryParse(literal as string, out var parsed) ? parsed : null,
            EdmKind.DateTime or EdmKind.DateOnly => ToTime(literal),
            _ => null,
        };
        return value ?? throw WebApiException.InvalidQuery(
            $"A binary operator with incompatible types was detected. Found operand types '{EdmTypes.NameOf(property.Kind)}' and '{EdmTypes.NameOfLiteral(literal)}' for operator kind '{ComparisonOperators.KindOf(word)}'.");
    }

    private static int? ParseInt(object? literal) =>
        int.TryParse(literal as string, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTime? ToTime(object? literal) => literal switch
    {
        DateTimeOffset time => time.UtcDateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time.UtcDateTime,
        _ => null,
    };
}
