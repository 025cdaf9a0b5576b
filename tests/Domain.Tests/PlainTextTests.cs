using System.Globalization;
using System.Text;

namespace Telephony.Domain.Tests;

[TestClass]
public sealed class PlainTextTests
{
    private const string Family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";

    [TestMethod]
    [DataRow("Anna\u0000\u0001\u001b[31m\r\nExample", "Anna   [31m  Example")]
    [DataRow("An\u000Bna\u0085\u007F", "An na  ")]
    [DataRow("\u2028\u2029", "  ")]
    [DataRow("\ufffd\ufffe\uffff\ufdd0", "    ")]
    [DataRow(null, "")]
    public void Control_characters_and_what_is_no_character_become_blanks(string? text, string clean) => Assert.AreEqual(clean, PlainText.Line(text, 200));

    [TestMethod]
    public void Halves_of_letters_become_blanks() => Assert.AreEqual("half   of   two ", PlainText.Line("half \ud83d of \ude00 two\ud83f\udfff", 200));

    [TestMethod]
    [DataRow("\u202Eelpmaxe.knab\u202C", "elpmaxe.knab")]
    [DataRow("a\u202A\u202B\u202D\u2066\u2067\u2068\u2069\u200E\u200F\u061Cb", "ab")]
    [DataRow("pay\u200Bpal\u2060\uFEFF\u00AD\u180E\u034F\u3164", "paypal")]
    [DataRow("A\u200Dnn\u200Ca", "Anna")]
    [DataRow("x\U000E0041\U000E007F", "x")]
    public void What_nobody_sees_and_what_turns_letters_around_goes(string text, string clean) => Assert.AreEqual(clean, PlainText.Line(text, 200));

    [TestMethod]
    [DataRow("Zoë Müller-O'Neill \"X\" <1>")]
    [DataRow("שלום علي 葛\U000E0100城 김철수")]
    [DataRow("می\u200Cخواهم")]
    [DataRow("ශ්\u200Dරී")]
    [DataRow(Family + " \u2764\uFE0F\u200D\U0001F525 \U0001F44D\U0001F3FD \U0001F1E9\U0001F1EA")]
    public void Names_of_every_script_and_joined_pictures_stay_as_they_are(string text) => Assert.AreEqual(text, PlainText.Line(text, 200));

    [TestMethod]
    [DataRow("aaa\U0001F600", 4, "aaa")]
    [DataRow("aaa\U0001F600", 5, "aaa\U0001F600")]
    [DataRow("aae\u0301x", 3, "aa")]
    [DataRow("a" + Family + "b", 6, "a")]
    [DataRow("a" + Family + "b", 9, "a" + Family)]
    [DataRow("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7", 6, "\U0001F1E9\U0001F1EA")]
    [DataRow("\U0001F44D\U0001F3FD!", 3, "")]
    [DataRow("x\r\ny", 2, "x")]
    [DataRow("abc", 0, "")]
    public void A_text_is_cut_between_whole_letters(string text, int longest, string cut) => Assert.AreEqual(cut, PlainText.Cut(text, longest));

    [TestMethod]
    public void A_letter_with_endless_marks_does_not_take_the_whole_text_away() =>
        Assert.AreEqual(50, PlainText.Line("a" + new string('\u0301', 1000), 50).Length);

    [TestMethod]
    public void Whatever_comes_is_short_whole_and_without_hidden_signs_and_cleaning_it_again_changes_nothing()
    {
        int[] odd = [0x200D, 0x200C, 0x202E, 0x2066, 0xD83D, 0xDE00, 0x1F468, 0x1F1E9, 0x0301, 0x00AD, 0x000D, 0x0007, 'a', 0x0633, 0x0DCA, 0xFE0F, 0xE0041, 0xFFFF];
        for (var seed = 1; seed <= 3000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => odd[random.Next(odd.Length)]).Select(sign => sign is >= 0xD800 and <= 0xDFFF ? ((char)sign).ToString() : char.ConvertFromUtf32(sign)));
            var longest = random.Next(40);

            var clean = PlainText.Line(text, longest);

            Assert.IsLessThanOrEqualTo(longest, clean.Length, $"seed {seed}");
            Assert.IsFalse(clean.Any(char.IsControl), $"seed {seed}");
            Assert.AreEqual(clean, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)), $"seed {seed}: there is no half of a letter");
            Assert.IsFalse(clean.EnumerateRunes().Any(rune => rune.Value is not (0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format), $"seed {seed}");
            Assert.AreEqual(clean, PlainText.Line(clean, longest), $"seed {seed}");
        }
    }
}
