namespace Chancery.Desk.Views;

/// <summary>Characters of an article that something is said of.</summary>
/// <param name="Start">Where they begin, in Unicode code points.</param>
/// <param name="End">Where they end, exclusive.</param>
/// <param name="Kind">How they are marked: <c>c</c>, <c>e</c>, <c>s</c> for the three kinds of entries, <c>f</c> for a field, <c>w</c> for mangled wording.</param>
/// <param name="Label">What is said of them, for the eye and for the ear.</param>
/// <param name="Link">Where they lead, or null.</param>
/// <param name="IsHere">Whether the page is to be scrolled to them.</param>
/// <param name="Behind">Words that are shown behind them and are none of the article: what mangled wording stood for.</param>
public sealed record TextMark(int Start, int End, string Kind, string Label, string? Link = null, bool IsHere = false, string? Behind = null);
