namespace Telephony.Domain.PhoneNumbers;

/// <summary>
/// The countries' rules and the list of assigned country codes.
/// Sources: ITU-T E.164 list of assigned country codes, ITU National Numbering Plans
/// (https://www.itu.int/oth/T0202.aspx?parent=T0202), ITU-T E.164 list of international and national prefixes.
/// </summary>
public static class NumberingPlan
{
    // iso code trunk(s) international(s) shortest longest; "-" is none. The first country of a shared code is the one a "+" number gets.
    private const string Table = """
        US 1 1 011 10 10
        CA 1 1 011 10 10
        RU 7 8 810 10 10
        KZ 7 8 810 10 10
        EG 20 0 00 8 10
        ZA 27 0 00,09 9 9
        GR 30 - 00 10 10
        NL 31 0 00 9 9
        BE 32 0 00 8 9
        FR 33 0 00 9 9
        ES 34 - 00 9 9
        HU 36 06 00 8 9
        IT 39 - 00 6 11
        RO 40 0 00 9 9
        CH 41 0 00 9 9
        AT 43 0 00 5 13
        GB 44 0 00 7 10
        DK 45 - 00 8 8
        SE 46 0 00 7 10
        NO 47 - 00 8 8
        PL 48 - 00 9 9
        DE 49 0 00 5 13
        PE 51 0 00 8 9
        MX 52 - 00 10 11
        AR 54 0 00 10 11
        BR 55 0 00 10 11
        CL 56 - 00 8 9
        CO 57 - 00 8 10
        VE 58 0 00 10 10
        MY 60 0 00 8 10
        AU 61 0 0011 9 9
        ID 62 0 001,007,008 8 12
        PH 63 0 00 8 10
        NZ 64 0 00 8 10
        SG 65 - 000,001,002 8 8
        TH 66 0 001 8 9
        JP 81 0 010 9 10
        KR 82 0 001,002 8 10
        VN 84 0 00 9 10
        CN 86 0 00 9 11
        TR 90 0 00 10 10
        IN 91 0 00 10 10
        PK 92 0 00 9 10
        IR 98 0 00 10 10
        MA 212 0 00 9 9
        DZ 213 0 00 8 9
        TN 216 - 00 8 8
        GH 233 0 00 9 9
        NG 234 0 009 8 10
        KE 254 0 000 9 9
        PT 351 - 00 9 9
        LU 352 - 00 5 11
        IE 353 0 00 7 9
        IS 354 - 00 7 9
        AL 355 0 00 8 9
        MT 356 - 00 8 8
        CY 357 - 00 8 8
        FI 358 0 00,990 5 12
        BG 359 0 00 7 9
        LT 370 0,8 00 8 8
        LV 371 - 00 8 8
        EE 372 - 00 7 8
        AM 374 0 00 8 8
        BY 375 80,8 810 9 9
        UA 380 0 00 9 9
        RS 381 0 00 7 10
        HR 385 0 00 8 9
        SI 386 0 00 8 8
        BA 387 0 00 8 9
        MK 389 0 00 8 8
        CZ 420 - 00 9 9
        SK 421 0 00 9 9
        CR 506 - 00 8 8
        PA 507 - 00 7 8
        UY 598 0 00 8 8
        EC 593 0 00 8 9
        HK 852 - 001 8 8
        TW 886 0 002 8 9
        LB 961 0 00 7 8
        JO 962 0 00 8 9
        KW 965 - 00 8 8
        SA 966 0 00 8 9
        OM 968 - 00 8 8
        AE 971 0 00 8 9
        IL 972 0 00,012,013,014 8 9
        BH 973 - 00 8 8
        QA 974 - 00 8 8
        GE 995 0 00 9 9
        """;

    // Assigned codes of countries and services that have no line above: enough to find where the country code ends.
    private const string OtherCodes =
        "53 93 94 95 211 218 220 221 222 223 224 225 226 227 228 229 230 231 232 235 236 237 238 239 240 241 242 243 244 245 246 247 " +
        "248 249 250 251 252 253 255 256 257 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299 350 373 376 377 378 379 " +
        "382 383 423 500 501 502 503 504 505 508 509 590 591 592 594 595 596 597 599 670 672 673 674 675 676 677 678 679 680 681 682 " +
        "683 685 686 687 688 689 690 691 692 800 808 850 853 855 856 870 878 880 881 882 883 888 960 963 964 967 970 975 976 977 979 " +
        "992 993 994 996 998";

    private static readonly IReadOnlyList<CountryPlan> s_countries = [.. Table.Split('\n').Select(ReadLine)];

    private static readonly Dictionary<string, CountryPlan> s_byIso =
        s_countries.ToDictionary(plan => plan.Iso, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, CountryPlan> s_byCode =
        s_countries.GroupBy(plan => plan.CallingCode).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static readonly HashSet<string> s_codes = new(OtherCodes.Split(' ').Concat(s_byCode.Keys), StringComparer.Ordinal);

    /// <summary>Every country with rules of its own here.</summary>
    public static IReadOnlyList<CountryPlan> Countries => s_countries;

    /// <summary>The rules of a country by its ISO 3166-1 alpha-2 code in any letter case; null when it has none here.</summary>
    public static CountryPlan? OfCountry(string? iso) =>
        iso is not null && s_byIso.TryGetValue(iso.Trim(), out var plan) ? plan : null;

    /// <summary>The rules behind a country code; null when it has none here. Of a shared code, the country named first in the table.</summary>
    public static CountryPlan? OfCode(string code) => s_byCode.TryGetValue(code, out var plan) ? plan : null;

    /// <summary>The country code that digits begin with, or an empty text when they begin with none. Codes are prefix-free (E.164).</summary>
    public static string CodeOf(string digits)
    {
        for (var length = 1; length <= 3 && length < digits.Length; length++)
        {
            var code = digits.Substring(0, length);
            if (s_codes.Contains(code))
            {
                return code;
            }
        }

        return "";
    }

    private static CountryPlan ReadLine(string line)
    {
        var fields = line.Trim().Split(' ');
        return new CountryPlan(fields[0], fields[1], ReadList(fields[2]), ReadList(fields[3]), Number(fields[4]), Number(fields[5]));
    }

    private static IReadOnlyList<string> ReadList(string field) =>
        field == "-" ? [] : [.. field.Split(',').OrderByDescending(prefix => prefix.Length)];

    private static int Number(string field) => int.Parse(field, System.Globalization.CultureInfo.InvariantCulture);
}
