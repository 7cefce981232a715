using System.Reflection;
using Xunit.Sdk;

namespace Chancery.Tests.Stores;

/// <summary>Runs a theory on SQLite.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[LedgerPlace.Sqlite]];
}

/// <summary>Runs a theory on PostgreSQL; skipped, with a word why, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute()
    {
        if (PostgresServer.WhyNot is { } reason)
            Skip = reason;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[LedgerPlace.Postgres]];
}

/// <summary>A test that needs a server of PostgreSQL; skipped, with a word why, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (PostgresServer.WhyNot is { } reason)
            Skip = reason;
    }
}
