using NodaTime;

namespace Chancery.Ledgers;

/// <summary>Where a ledger is kept.</summary>
public interface ILedgerStore : IDisposable
{
    /// <summary>Begins a change of the ledger; others that want to change it wait.</summary>
    ILedgerWork Begin();

    /// <summary>The entries that a query asks for, in its order.</summary>
    IReadOnlyList<Entry> Entries(EntryQuery query);

    /// <summary>Entries by their numbers, in no order.</summary>
    IReadOnlyList<Entry> Entries(IReadOnlyCollection<long> numbers);

    /// <summary>All entries that a query asks for, one after the other, whatever it skips or takes; nothing else may be asked of the store meanwhile but by <see cref="Reports"/>.</summary>
    IEnumerable<Entry> All(EntryQuery query);

    /// <summary>The entries that articles report which were published on a day or later, or filed at a moment or later.</summary>
    /// <param name="published">The day, or null.</param>
    /// <param name="recorded">The moment, or null.</param>
    IReadOnlyList<Entry> ReportedSince(LocalDate? published, Instant? recorded);

    /// <summary>The rulings made at a moment or later.</summary>
    IReadOnlyList<Ruling> RulingsSince(Instant moment);

    /// <summary>Which entries are parts of which.</summary>
    IReadOnlyList<(long Part, long Whole)> AllParts();

    /// <summary>The actors of a kind that entries name, with how many that nobody rejected.</summary>
    IReadOnlyList<(Party Party, int Entries)> PartiesOfKind(string kind);

    /// <summary>Keeps rates; one of the same currency and day is replaced by the new one.</summary>
    /// <returns>How many there are now.</returns>
    long AddRates(IEnumerable<ExchangeRate> rates);

    /// <summary>The rate of a currency on the last day not after another, or null.</summary>
    ExchangeRate? Rate(string currency, LocalDate day);

    /// <summary>How many entries a query asks for, whatever it skips or takes.</summary>
    long Count(EntryQuery query);

    /// <summary>The values that the entries of a query have, by <c>kind</c>, <c>status</c>, <c>purpose</c>, <c>party</c> and <c>year</c>: the most frequent first, years the latest first.</summary>
    /// <param name="query">The query, whatever it skips or takes.</param>
    /// <param name="most">How many values of each at most.</param>
    IReadOnlyDictionary<string, IReadOnlyList<Facet>> Facets(EntryQuery query, int most);

    /// <summary>The kinds and days of the entries that a query asks for, whatever it skips or takes; those without a day are left out.</summary>
    IReadOnlyList<(ItemKind Kind, When When)> Days(EntryQuery query);

    /// <summary>The entries that a name leads to: its own, that of one of its reports, or the first digits of either.</summary>
    /// <returns>None, one, or two where the digits are too few.</returns>
    IReadOnlyList<Entry> Find(string name);

    /// <summary>The reports of an entry, those that are replaced among them, by article.</summary>
    IReadOnlyList<KnownReport> Reports(long entry);

    /// <summary>The forms of an entry.</summary>
    IReadOnlyList<StoredForm> Forms(long entry);

    /// <summary>Some forms that lie in one of these baskets and are reported.</summary>
    IReadOnlyList<StoredForm> InBaskets(IReadOnlyCollection<long> keys, int most);

    /// <summary>The entries of which this one is a part, and those that are parts of it.</summary>
    IReadOnlyList<PartOf> Parts(long entry);

    /// <summary>The id of an actor by its id or name, in whichever case; null where nobody or several are called so.</summary>
    string? Party(string name);

    /// <summary>The actor of an id, or null.</summary>
    Party? Actor(string id);

    /// <summary>What people decided about an entry, undone or not, by number.</summary>
    IReadOnlyList<Ruling> Rulings(long entry);

    /// <summary>A ruling by its number, or null.</summary>
    Ruling? FindRuling(long number);

    /// <summary>The names of actors; of those without one the id.</summary>
    IReadOnlyDictionary<string, string> Names(IReadOnlyCollection<string> ids);

    /// <summary>The text of an article.</summary>
    string Text(long article);

    /// <summary>The numbers of the articles that a version of the reader has not read, in order.</summary>
    IReadOnlyList<long> NotReadBy(string reader);

    /// <summary>An article with its text.</summary>
    ArticleRow Article(long number);

    /// <summary>An article with its text, or null.</summary>
    ArticleRow? FindArticle(long number);

    /// <summary>All that an article reports, replaced and proposed reports among it, with the entries that it is in.</summary>
    IReadOnlyList<ArticleItem> Items(long article);

    /// <summary>The articles that a query asks for, without their texts.</summary>
    IReadOnlyList<ListedArticle> Articles(ArticleQuery query);

    /// <summary>How many articles a query asks for, whatever it skips or takes.</summary>
    long Count(ArticleQuery query);

    /// <summary>Who may use the ledger through the desk, by name.</summary>
    IReadOnlyList<Account> Accounts();

    /// <summary>An account by its name, in whichever case; or null.</summary>
    Account? FindAccount(string name);

    /// <summary>Keeps an account; one of that name is replaced.</summary>
    void Save(Account account);

    /// <summary>Removes an account.</summary>
    /// <returns>Whether there was one.</returns>
    bool RemoveAccount(string name);

    /// <summary>Articles and reports by the moment at which they were filed.</summary>
    IReadOnlyList<ArticleRow> FiledSince(Instant moment);
}
