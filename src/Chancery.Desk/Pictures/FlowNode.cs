namespace Chancery.Desk.Pictures;

/// <summary>One of those between whom something flows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">How much, in words.</param>
/// <param name="Link">Where it leads, or null.</param>
internal sealed record FlowNode(string Name, string Text, string? Link = null);
