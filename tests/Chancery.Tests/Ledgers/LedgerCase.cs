using Chancery.Articles;
using Chancery.Ledgers;

namespace Chancery.Tests.Ledgers;

/// <summary>Articles, what a person then decides, and the entries that a ledger of them must hold.</summary>
/// <param name="Title">What the case is about.</param>
/// <param name="Articles">Short articles.</param>
/// <param name="Rulings">What a person decides after they are filed, as words.</param>
/// <param name="Entries">All entries of the kinds that are named.</param>
/// <param name="Open">Why the case is not met yet; null where it must be met.</param>
internal sealed record LedgerCase(string Title, IReadOnlyList<Article> Articles, IReadOnlyList<string[]> Rulings, IReadOnlyList<ExpectedEntry> Entries, string? Open)
{
    public override string ToString() => Title;
}

/// <summary>An entry that must be there.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Reports">Which items of which articles are in it, as <c>article</c> or <c>article/words</c>.</param>
/// <param name="Fields">What it must show, line by line: a name and what stands behind it.</param>
internal sealed record ExpectedEntry(ItemKind Kind, IReadOnlyList<string> Reports, IReadOnlyList<(string Name, string Value)> Fields);
