using System.Collections.Frozen;
using System.Globalization;
using Chancery.Data;
using Chancery.Facts.Actors;
using Chancery.Language;

namespace Chancery.Ledgers.Reconciling;

/// <summary>The words for what is given that tell one thing from another.</summary>
internal sealed class ObjectWords
{
    private readonly FrozenSet<string> _money;
    private readonly FrozenSet<string> _general;
    private readonly FrozenDictionary<string, int> _ordinals;
    private readonly FrozenSet<string> _plain;
    private readonly string[] _series;
    private readonly FrozenSet<string> _laws;
    private readonly FrozenSet<string> _budgets;
    private readonly FrozenSet<string> _promises;
    private readonly FrozenSet<string> _requests;
    private readonly FrozenSet<string> _raising;
    private readonly FrozenDictionary<string, string> _counted;
    private readonly FrozenSet<string> _countries;
    private readonly FrozenDictionary<string, SortedSet<string>> _ofCountry;
    private readonly FrozenDictionary<string, SortedSet<string>> _ofParty;

    private const int YearDigits = 4;

    /// <summary>A country of whose names one is told in every thirtieth paragraph of news and releases is told of everywhere.</summary>
    private const float BitsOfRare = 5;

    private readonly StemBits _bits;
    private readonly Regions _regions;

    public ObjectWords(ReferenceData data)
    {
        _regions = new Regions(data);
        _bits = new StemBits(data);
        _money = Stems.Of(Nouns(data, "money").Concat(data.Rows("general-objects.tsv").Where(r => r["kind"] == "general").Select(r => r["word"]))).ToFrozenSet(StringComparer.Ordinal);
        _general = _money.Concat(Stems.Of(Nouns(data, "service"))).ToFrozenSet(StringComparer.Ordinal);
        _ordinals = data.Rows("general-objects.tsv").Where(r => r["kind"] == "ordinal").ToFrozenDictionary(r => r["word"], r => int.Parse(r["value"], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
        _series = [.. data.Rows("general-objects.tsv").Where(r => r["kind"] == "series").Select(r => r["word"])];
        _laws = Kind(data, "law");
        _budgets = Kind(data, "budget");
        _promises = Kind(data, "promise");
        _requests = Kind(data, "request");
        _raising = Kind(data, "raised");
        _counted = data.Rows("general-objects.tsv").Where(r => r["kind"] == "counted").ToFrozenDictionary(r => Stem(r["word"]), r => Stem(r["value"]), StringComparer.Ordinal);
        _ofCountry = data.Rows("countries.tsv").ToFrozenDictionary(
            r => r["code"], r => Stems.Of(new[] { r["name"], r["names"], r["demonyms"], r["capitals"] }.SelectMany(n => n.Split('|'))), StringComparer.Ordinal);
        _ofParty = _ofCountry.Concat(data.Rows("organisations.tsv").Select(r => KeyValuePair.Create(r["id"], Stems.Of(r["names"].Split('|').Append(r["name"])))))
            .DistinctBy(p => p.Key).ToFrozenDictionary(StringComparer.Ordinal);
        var general = data.Rows("general-objects.tsv").Where(r => r["kind"] == "place").Select(r => r["word"]).ToHashSet(StringComparer.Ordinal);
        _countries = _ofCountry.Values.SelectMany(s => s).Where(s => !general.Contains(s)).ToFrozenSet(StringComparer.Ordinal);
        _plain = _countries.Concat(Stems.Of(data.Rows("times.tsv").Where(r => r["kind"] is "month" or "weekday").Select(r => r["word"])
            .Concat(data.Rows("general-objects.tsv").Where(r => r["kind"] == "plain").Select(r => r["word"]))
            .Concat(_ordinals.Keys))).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The stems of countries among these that are of none of these parties.</summary>
    public IEnumerable<string> Elsewhere(IEnumerable<string> stems, IEnumerable<string> parties)
    {
        var own = parties.Select(p => _ofCountry.GetValueOrDefault(Signature.Principal(p).ToString())).OfType<SortedSet<string>>().ToList();
        return stems.Where(s => IsCountry(s) && !own.Any(o => o.Contains(s)));
    }

    /// <summary>Whether stems hold one of a name of any of some parties; true where no name is known.</summary>
    public bool Names(IReadOnlyCollection<string> stems, IEnumerable<string> parties)
    {
        var names = parties.Where(p => !ActorIds.IsUnlisted(p)).SelectMany(p => (_ofParty.GetValueOrDefault(Signature.Principal(p).ToString()) ?? []).Concat(_ofParty.GetValueOrDefault(p) ?? Stems.Of([p[(p.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('-', ' ')]))).Where(s => !_plain.Contains(s) || IsCountry(s)).ToHashSet(StringComparer.Ordinal);
        return names.Count == 0 || stems.Any(names.Contains);
    }

    private static IEnumerable<string> Nouns(ReferenceData data, string kind) =>
        data.Rows("giving-nouns.tsv").Where(r => r["kind"] == kind).Select(r => r["lemma"]).Where(l => !l.Contains(' ', StringComparison.Ordinal));

    private static string Stem(string word) => Stems.Of([word]).Single();

    private static FrozenSet<string> Kind(ReferenceData data, string kind) => Stems.Of(data.Rows("general-objects.tsv").Where(r => r["kind"] == kind).Select(r => r["word"])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether one of the parties is a country of whose names none is common.</summary>
    public bool AreRare(IEnumerable<string> parties) => parties.Any(p => _ofCountry.TryGetValue(Signature.Principal(p).ToString(), out var names) && names.Where(n => !_general.Contains(n) && IsCountry(n)).All(n => _bits.Of(n) > BitsOfRare));

    /// <summary>Whether stems name a budget.</summary>
    public bool NamesBudget(IEnumerable<string> stems) => stems.Any(_budgets.Contains);

    /// <summary>Whether stems name a request.</summary>
    public bool NamesRequest(IEnumerable<string> stems) => stems.Any(_requests.Contains);

    /// <summary>Whether stems speak of winning others for it.</summary>
    public bool NamesRaising(IEnumerable<string> stems) => stems.Any(_raising.Contains);

    /// <summary>Whether stems name an earlier promise, which a budget may keep.</summary>
    public bool NamesPromise(IEnumerable<string> stems) => stems.Any(_promises.Contains);

    /// <summary>Whether a stem is of the name, people or capital of a country.</summary>
    public bool IsCountry(string stem) => _countries.Contains(stem);

    /// <summary>The stems of evidence that tell for what, where and why: none of those that other fields tell already, such as giver, getter, sum, day and status.</summary>
    /// <param name="stems">The stems.</param>
    /// <param name="parties">Who gives and gets.</param>
    /// <param name="values">The sum or number that is given, with the same in other currencies; other figures tell much.</param>
    public IEnumerable<string> Circumstances(IReadOnlyCollection<string> stems, IEnumerable<string> parties, IEnumerable<string> values)
    {
        var own = values.Select(v => Significant(v.AsSpan(0, v.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var blank ? blank : v.Length))).ToHashSet(StringComparer.Ordinal);
        var names = parties.Where(p => !ActorIds.IsUnlisted(p)).SelectMany(StemsOf).ToHashSet(StringComparer.Ordinal);
        // Many promises are made under one law.
        names.UnionWith(stems.Where(IsName).Select(n => n[1..].Split('_')).Where(n => n.Any(_laws.Contains)).SelectMany(n => n));
        return stems.Where(s => !IsName(s)).Where(s => char.IsDigit(s[0]) ? IsTelling(s) && !own.Contains(Significant(s)) : !_money.Contains(s) && !_plain.Contains(s) && !names.Contains(s));
    }

    /// <summary>The names of programmes among words that are hardly told elsewhere.</summary>
    public IEnumerable<string> Programmes(IEnumerable<string> stems) => stems.Where(s => IsName(s) && !_bits.Lists(s));

    private static bool IsName(string stem) => stem[0] == '_';

    /// <summary>The stems of the names by which parties go that no list knows.</summary>
    public IEnumerable<string> Names(IEnumerable<string> parties) =>
        parties.Where(ActorIds.IsUnlisted).SelectMany(StemsOf).Where(s => !_money.Contains(s) && !_plain.Contains(s));

    private static IReadOnlyCollection<string> StemsOf(string party) => Stems.Of([party.Replace('-', ' ').Replace('/', ' ')]);

    /// <summary>Whether somebody is a fund or another body: no country, nobody of one, no group and no continent.</summary>
    public bool IsBody(string id) => !_ofCountry.ContainsKey(Signature.Principal(id).ToString()) && !ActorIds.IsGroup(id) && !_regions.Contains(id);

    /// <summary>Stems with how much each tells.</summary>
    public WordBag Bag(IEnumerable<string> stems) => _bits.Bag(stems);

    /// <summary>Whether a figure is hardly the same by chance: no year, and none of a single digit.</summary>
    private static bool IsTelling(string figure) => figure.Count(char.IsDigit) > 1 && !(figure.Length == YearDigits && figure[..2] is "19" or "20") && figure.All(c => char.IsDigit(c) || c is '.' or ',');

    /// <summary>The digits of a figure without its closing zeros.</summary>
    private static string Significant(ReadOnlySpan<char> figure)
    {
        var digits = new string([.. figure.ToArray().Where(char.IsDigit)]).TrimEnd('0');
        return digits.TrimStart('0');
    }

    /// <summary>Whether a text has a noun of money.</summary>
    public bool IsMoney(string? text) => text is not null && Stems.Of([text]).Overlaps(_money);

    /// <summary>The stems of a text that are no words for support in general; what a thing is counted by stands for the thing.</summary>
    public IEnumerable<string> Of(string? text) => text is null ? [] : Stems.Of([text]).Where(s => !_general.Contains(s) && !char.IsDigit(s[0])).Select(s => _counted.GetValueOrDefault(s, s)).Distinct();

    /// <summary>The number of a tranche, package or instalment, 0 where it has none; where the object names one without a number, the only ordinal of the sentence is its number.</summary>
    public int Number(Form form)
    {
        var thing = form.Value(Field.Object);
        foreach (var word in thing?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (_ordinals.TryGetValue(word, out var number))
                return number;
        }
        if (thing is null || !_series.Any(s => thing.Contains(s, StringComparison.OrdinalIgnoreCase)))
            return 0;
        return form.Words.Where(_ordinals.ContainsKey).Select(w => _ordinals[w]).Distinct().ToList() is [var only] ? only : 0;
    }
}
