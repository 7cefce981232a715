namespace Chancery.Tests.Stores;

/// <summary>A test of limits and modes that Windows does not have; skipped there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "needs the limits and modes of Unix";
    }
}
