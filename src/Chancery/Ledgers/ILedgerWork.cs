using Chancery.Ledgers.Reconciling;
using Chancery.Sources;
using NodaTime;

namespace Chancery.Ledgers;

/// <summary>One change of a ledger, all of it or nothing: what is not committed when it is disposed never was.</summary>
public interface ILedgerWork : IDisposable
{
    /// <summary>The article of that id and text, or null.</summary>
    ArticleRow? FindArticle(string id, string sha256);

    /// <summary>How many texts of that id there are.</summary>
    int Versions(string id);

    /// <summary>Adds an article.</summary>
    /// <returns>Its number.</returns>
    long AddArticle(ArticleRow article);

    /// <summary>The texts among which an article is placed, to tell of which source it is.</summary>
    ISourceShelf Shelf { get; }

    /// <summary>The source of the first text of that id, or null.</summary>
    long? SourceOf(string id);

    /// <summary>Makes one source of several; the counts of the forms that they report follow.</summary>
    /// <returns>The entries that these forms are in.</returns>
    IReadOnlyCollection<long> JoinSources(IReadOnlyCollection<long> from, long to);

    /// <summary>Remembers names of actors; of several the longest.</summary>
    void AddParties(IEnumerable<Party> parties);

    /// <summary>The forms of these hashes that are there.</summary>
    IReadOnlyDictionary<long, StoredForm> FormsOf(IReadOnlyCollection<long> hashes);

    /// <summary>The numbers of the forms that lie in one of these baskets and are reported.</summary>
    IReadOnlyList<(long Key, long Form)> InBaskets(IReadOnlyCollection<long> keys);

    /// <summary>Forms by their numbers, in order.</summary>
    IReadOnlyList<StoredForm> Forms(IReadOnlyCollection<long> numbers);

    /// <summary>Forms by their numbers, those without reports among them.</summary>
    IReadOnlyList<StoredForm> FormsInAnyState(IReadOnlyCollection<long> numbers);

    /// <summary>The forms that hang together with one of these components, in order.</summary>
    IReadOnlyList<StoredForm> Components(IReadOnlyCollection<long> components);

    /// <summary>The forms of entries, in order.</summary>
    IReadOnlyList<StoredForm> FormsOfEntries(IReadOnlyCollection<long> entries);

    /// <summary>Adds a form, in a component of its own and without an entry.</summary>
    /// <returns>Its number.</returns>
    long AddForm(Form form, long hash, IReadOnlyCollection<long> keys);

    /// <summary>Makes one component of several.</summary>
    void MoveComponents(IReadOnlyCollection<long> from, long to);

    /// <summary>Sets the component of forms.</summary>
    void SetComponent(IReadOnlyCollection<long> forms, long component);

    /// <summary>Sets the entry of forms.</summary>
    void SetEntry(IReadOnlyCollection<long> forms, long entry);

    /// <summary>Adds a report of a form by an article; a report of that key that is there stays.</summary>
    /// <returns>Whether it is new.</returns>
    bool AddReport(Report report, long form, ArticleRow article);

    /// <summary>Adds a report that a later reading proposes beside one that people have confirmed; it counts for nothing.</summary>
    void AddProposal(Report report, long form, ArticleRow article, long reading);

    /// <summary>All reports of an article, replaced and proposed ones among them.</summary>
    IReadOnlyList<KnownReport> ReportsOfArticle(long article);

    /// <summary>Keeps that an article was read again.</summary>
    /// <returns>The number of the reading.</returns>
    long AddReading(long article, string reader, Instant now);

    /// <summary>Lets a reading take the place of reports, or puts them back.</summary>
    /// <param name="keys">The reports.</param>
    /// <param name="reading">The reading; null to put them back; its number below zero to make proposals of them.</param>
    void Replace(IReadOnlyCollection<string> keys, long? reading);

    /// <summary>Counts the reports of forms anew.</summary>
    void Count(IReadOnlyCollection<long> forms);

    /// <summary>What binds or parts forms of these.</summary>
    IReadOnlyList<Tie> Ties(IReadOnlyCollection<long> forms);

    /// <summary>Binds two forms, or keeps them apart.</summary>
    /// <param name="tie">Which, and how.</param>
    /// <param name="ruling">By which ruling; 0 where their own article tells it.</param>
    void AddTie(Tie tie, long ruling = 0);

    /// <summary>Opens an entry.</summary>
    /// <returns>Its number.</returns>
    long AddEntry();

    /// <summary>In how many articles, and by how many independent sources, each entry is reported.</summary>
    IReadOnlyDictionary<long, Backing> BackingOf(IReadOnlyCollection<long> entries);

    /// <summary>The independent sources that report forms.</summary>
    IReadOnlyList<(long Form, long Source)> SourcesOf(IReadOnlyCollection<long> forms);

    /// <summary>What people said of the reports of each entry.</summary>
    IReadOnlyDictionary<long, IReadOnlyList<Ruling>> RulingsOf(IReadOnlyCollection<long> entries);

    /// <summary>Keeps a ruling.</summary>
    /// <returns>Its number.</returns>
    long AddRuling(Ruling ruling);

    /// <summary>A ruling by its number, or null.</summary>
    Ruling? FindRuling(long number);

    /// <summary>Takes back what binds or parts forms by a ruling.</summary>
    void RemoveTies(long ruling);

    /// <summary>The forms of reports that are not replaced, by their keys.</summary>
    IReadOnlyDictionary<string, long> FormsOfReports(IReadOnlyCollection<string> keys);

    /// <summary>The keys of the reports of forms that are not replaced, with their forms.</summary>
    IReadOnlyList<(string Key, long Form)> ReportsOf(IReadOnlyCollection<long> forms);

    /// <summary>Gives reports another form.</summary>
    void MoveReports(IReadOnlyCollection<string> keys, long form);

    /// <summary>Says that what one report tells of is a part of what another one tells of.</summary>
    void AddPart(Part part, long article);

    /// <summary>Keeps what an entry shows.</summary>
    void Save(Entry entry);

    /// <summary>Closes entries that have no forms any more.</summary>
    void Drop(IReadOnlyCollection<long> entries);

    /// <summary>Makes all of it last.</summary>
    void Commit();
}
