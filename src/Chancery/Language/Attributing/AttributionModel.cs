using Chancery.Language.Model;

namespace Chancery.Language.Attributing;

/// <summary>What training leaves behind for attributions.</summary>
/// <param name="Cues">Tells reporting phrases.</param>
/// <param name="Roles">Tells the source and the content of a reporting phrase.</param>
/// <param name="Choices">Scores choices of both; null while it is not yet learnt.</param>
/// <param name="Overview">Tells all three word by word for a whole article, before any of them is looked at closely; null where none is wanted.</param>
/// <param name="Trees">Judges the choices by all of that; null while they are not yet learnt.</param>
internal sealed record AttributionModel(ChainModel Cues, ChainModel Roles, ChoiceModel? Choices = null, OverviewNetwork? Overview = null, ChoiceTrees? Trees = null)
{
    private const string Signature = "chancery-attributions/4";

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model of this version.</exception>
    public static AttributionModel Read(Stream stream)
    {
        using var reader = ModelFile.Read(stream, Signature, 1)[0]();
        return new AttributionModel(ChainModel.Read(reader, CueFeatures.Bits), ChainModel.Read(reader, RoleFeatures.Bits), ChoiceModel.Read(reader), OverviewNetwork.Read(reader), ChoiceTrees.Read(reader));
    }

    /// <summary>Writes a model file.</summary>
    public void Write(Stream stream)
    {
        ModelFile.Write(stream, Signature, writer =>
        {
            Cues.Write(writer);
            Roles.Write(writer);
            (Choices ?? throw Incomplete()).Write(writer);
            (Overview ?? throw Incomplete()).Write(writer);
            (Trees ?? throw Incomplete()).Write(writer);
        });

        static InvalidOperationException Incomplete() => new("Only a whole model can be written.");
    }
}
