namespace Chancery.Desk.Pictures;

/// <summary>How pictures look where there is no page around them: dark on white, for reports and print.</summary>
internal static class FileStyle
{
    public const string Text =
        """

        .picture text { font: 12px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: #1c2126; }
        .picture .strong { font-weight: 650; }
        .picture .quiet { fill: #5a636b; }
        .rule { stroke: #dcd9d0; }
        .axis { stroke: #5a636b; }
        [class^="s-"] { stroke: #14586f; }
        .ground { fill: #dceff5; stroke: none; }
        .ink { fill: none; stroke-width: 1.2; }
        .s-plain .ground, .s-commitment .ground { fill: #14586f; }
        .s-delivered, .s-engagement { stroke: #1d6b3a; }
        .s-delivered .ground { fill: #1d6b3a; }
        .s-engagement .ground { fill: #e6f4ea; }
        .s-statement { stroke: #6a3d86; }
        .s-statement .ground { fill: #f1e6f7; }
        .s-considered, .s-offered { stroke: #7a4b00; }
        .s-considered .ground, .s-offered .ground { fill: #fff3d9; }
        .s-suspended, .s-withheld, .s-rejected, .s-ended { stroke: #9b1c1c; }
        .s-suspended .ground, .s-withheld .ground, .s-rejected .ground, .s-ended .ground { fill: #fdeceb; }
        .ribbon { fill: #14586f; fill-opacity: .28; stroke: #14586f; stroke-opacity: .55; stroke-width: .5; }
        .steps { fill: none; stroke-width: 2; }
        .steps.s-offered { stroke-dasharray: 2 3; }
        .steps.s-considered { stroke-dasharray: 1 5; }
        .steps.s-pledged { stroke-dasharray: 8 3; }
        .steps.s-committed { stroke-dasharray: 8 3 2 3; }
        .steps.s-suspended { stroke-dasharray: 12 4; }
        .steps.s-withheld { stroke-dasharray: 12 3 2 3 2 3; }
        .steps.s-rejected { stroke-dasharray: 4 4; }
        .steps.s-ended { stroke-dasharray: 3 8; }

        """;
}
