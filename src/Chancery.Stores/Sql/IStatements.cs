namespace Chancery.Stores.Sql;

/// <summary>Statements of one connection that change something and give nothing back, each prepared once.</summary>
internal interface IStatements : IDisposable
{
    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement, with parameters <c>@0</c>, <c>@1</c> …</param>
    /// <param name="values">Their values.</param>
    /// <returns>How many rows it changed.</returns>
    int Execute(string sql, ReadOnlySpan<object?> values);
}
