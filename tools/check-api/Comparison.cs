using Microsoft.CodeAnalysis;

namespace DoctorForU.CheckApi;

/// <summary>
/// Whether one surface is a part of another. Each public type of ours must be declared there, of the same kind; its base class must be theirs or an
/// ancestor of it, its interfaces a part of theirs; each public or protected member must be declared there, or inherited there, with the same signature.
/// </summary>
internal sealed class Comparison
{
    private readonly IAssemblySymbol _theirs;
    private readonly List<string> _differences = [];

    public Comparison(IAssemblySymbol theirs, IAssemblySymbol ours)
    {
        _theirs = theirs;
        foreach (var type in TypesIn(ours.GlobalNamespace).Where(t => !Name(t).StartsWith("DoctorForU.", StringComparison.Ordinal)))
            Compare(type);
    }

    public IReadOnlyList<string> Differences => _differences;

    public int Types { get; private set; }

    public int Members { get; private set; }

    private void Compare(INamedTypeSymbol ours)
    {
        Types++;
        if (_theirs.GetTypeByMetadataName(MetadataName(ours)) is not { } theirs || !IsVisible(theirs))
        {
            _differences.Add($"{Name(ours)}: Orleans has no such public type");
            return;
        }

        Same(ours, "declaration", Signature.OfType(ours), Signature.OfType(theirs));
        if (ours.TypeKind == TypeKind.Class && !Ancestry(theirs).Contains(Signature.OfReference(ours.BaseType!)))
            _differences.Add($"{Name(ours)}: derives from {ours.BaseType}, in Orleans from {theirs.BaseType}");
        foreach (var extra in ours.AllInterfaces.Select(Signature.OfReference).Except(theirs.AllInterfaces.Select(Signature.OfReference), StringComparer.Ordinal))
            _differences.Add($"{Name(ours)}: implements {extra}, which it does not in Orleans");

        var known = Ancestors(theirs).SelectMany(t => t.GetMembers()).Where(IsVisible).SelectMany(Signature.OfMember).ToHashSet(StringComparer.Ordinal);
        foreach (var member in ours.GetMembers().Where(m => m is not INamedTypeSymbol && IsVisible(m) && !m.IsImplicitlyDeclared))
        {
            foreach (var signature in Signature.OfMember(member))
            {
                Members++;
                if (!known.Contains(signature))
                    _differences.Add($"{Name(ours)}: Orleans has no member {signature}{Alike(member, known)}");
            }
        }
    }

    private static string Alike(ISymbol member, IEnumerable<string> known)
    {
        var alike = known.Where(k => k.Contains($" {member.Name}(", StringComparison.Ordinal) || k.Contains($" {member.Name} ", StringComparison.Ordinal)).ToArray();
        return alike.Length == 0 ? "" : $"; it has {string.Join(" and ", alike)}";
    }

    private void Same(ISymbol where, string what, string ours, string theirs)
    {
        if (ours != theirs)
            _differences.Add($"{Name(where)}: {what} is \"{ours}\", in Orleans \"{theirs}\"");
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .Where(member => member is INamespaceSymbol || IsVisible(member))
        .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

    private static HashSet<string> Ancestry(INamedTypeSymbol type) =>
        [.. Ancestors(type).Skip(1).Select(Signature.OfReference)];

    // The interfaces of an interface are its ancestors too.
    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = each.BaseType)
            yield return each;
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var each in type.AllInterfaces)
                yield return each;
        }
    }

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is not { } type || IsVisible(type));

    private static string Name(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace}.{type.MetadataName}";
}
