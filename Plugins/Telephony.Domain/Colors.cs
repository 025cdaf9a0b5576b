namespace Telephony.Domain;

/// <summary>The colours that rows may write: the names of CSS, and <c>#rrggbb</c> with its shorter form and with transparency.</summary>
public static class Colors
{
    /// <summary>What a colour has to be, as the end of a sentence.</summary>
    public const string Expected = "a colour: #rrggbb, or a colour's name such as red, orange, green, blue or grey";

    // https://www.w3.org/TR/css-color-4/#named-colors; grey and gray are one.
    private static readonly HashSet<string> Names = new(
        ("aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral "
        + "cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred "
        + "darksalmon darkseagreen darkslateblue darkslategray darkturquoise darkviolet deeppink deepskyblue dimgray dodgerblue firebrick floralwhite forestgreen fuchsia "
        + "gainsboro ghostwhite gold goldenrod gray green greenyellow honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue "
        + "lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightpink lightsalmon lightseagreen lightskyblue lightslategray lightsteelblue lightyellow lime "
        + "limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise "
        + "mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise "
        + "palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna "
        + "silver skyblue slateblue slategray snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is a colour.</summary>
    public static bool IsOne(string text) =>
        Names.Contains(text.ToLowerInvariant().Replace("grey", "gray"))
        || (text.Length is 4 or 5 or 7 or 9 && text[0] == '#' && text.Skip(1).All(digit => "0123456789abcdefABCDEF".IndexOf(digit) >= 0));
}
