using System.Data.Common;

namespace Chancery.Stores.Sql;

/// <summary>Where SQLite and PostgreSQL differ.</summary>
internal abstract class Dialect
{
    /// <summary>What the schema calls a number that counts itself up.</summary>
    public abstract string Identity { get; }

    /// <summary>What the schema calls a key that is the number of another table's row.</summary>
    public abstract string Number { get; }

    /// <summary>What the schema calls bytes.</summary>
    public abstract string Bytes { get; }

    /// <summary>What the schema calls a number with a fraction.</summary>
    public abstract string Real { get; }

    /// <summary>What follows a table that is nothing but its key.</summary>
    public abstract string KeyOnly { get; }

    /// <summary>How the ledger is called in messages.</summary>
    public abstract string Name { get; }

    /// <summary>A query that gives 1 where there is a table of a name.</summary>
    public abstract string HasTable { get; }

    /// <summary>Whether a database without the ledger's tables is somebody else's.</summary>
    public abstract bool IsForeign(SqlSession sql);

    /// <summary>A condition that holds where a column is one of the values of a parameter.</summary>
    public abstract string IsAnyOf(string column, string parameter);

    /// <summary>The numbers of a parameter as a table with a column <c>value</c>.</summary>
    public abstract string Each(string parameter);

    /// <summary>A parameter that holds several numbers.</summary>
    public abstract object Several(IReadOnlyCollection<long> numbers);

    /// <summary>A parameter that holds several texts.</summary>
    public abstract object Several(IReadOnlyCollection<string> texts);

    /// <summary>Statements of the schema that the other database has no words for: how entries are found by words.</summary>
    public abstract string TextIndex { get; }

    /// <summary>A condition that holds where the line of entry <c>e</c> has a word.</summary>
    /// <param name="parameter">The parameter with the word.</param>
    /// <param name="isCommon">Whether so many entries have it that they are better looked through in the order in which they are wanted.</param>
    public abstract string HasWord(string parameter, bool isCommon);

    /// <summary>Whether many entries have a word, as <see cref="Word"/> gives it.</summary>
    public virtual bool IsCommon(SqlSession sql, string word) => false;

    /// <summary>The year of a column of days counted from 1970-01-01.</summary>
    public abstract string YearOf(string column);

    /// <summary>A word as <see cref="HasWord"/> wants it.</summary>
    public abstract string Word(string word);

    /// <summary>Keeps the line of an entry to be found by its words.</summary>
    /// <param name="sql">The session.</param>
    /// <param name="entry">The number of the entry.</param>
    /// <param name="line">Its line.</param>
    /// <param name="isNew">Whether it had none before.</param>
    public abstract void Index(SqlSession sql, long entry, string line, bool isNew);

    /// <summary>Opens a connection, ready for use.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public abstract DbConnection Open();

    /// <summary>A way to run statements that is faster than commands; null where there is none.</summary>
    public virtual IStatements? Statements(DbConnection connection) => null;

    /// <summary>Begins a transaction that writes; waits until nobody else writes.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>What the database's own words mean for the user.</summary>
    public abstract LedgerException Explain(DbException problem);
}
