using Microsoft.CodeAnalysis;

namespace DoctorForU.CheckApi;

/// <summary>Declarations as text in which everything that a caller can notice is spelt out.</summary>
internal static class Signature
{
    private const SymbolDisplayMiscellaneousOptions Misc =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.ExpandNullable;

    private static readonly SymbolDisplayFormat s_reference = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: Misc);

    private static readonly SymbolDisplayFormat s_type = s_reference.WithGenericsOptions(
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance);

    private static readonly SymbolDisplayFormat s_member = s_type
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis);

    public static string OfReference(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(s_reference);

    public static string OfType(INamedTypeSymbol type)
    {
        var modifiers = type.TypeKind switch
        {
            TypeKind.Class => $"{(type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}class",
            TypeKind.Struct => $"{(type.IsReadOnly ? "readonly " : "")}{(type.IsRefLikeType ? "ref " : "")}struct",
            TypeKind.Enum => $"enum of {type.EnumUnderlyingType}",
            TypeKind.Delegate => $"delegate {type.DelegateInvokeMethod!.ToDisplayString(s_member)}",
            var kind => kind.ToString(),
        };
        var usage = type.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == nameof(AttributeUsageAttribute));
        return $"{type.DeclaredAccessibility} {modifiers} {type.ToDisplayString(s_type)}{(usage is null ? "" : $" for {Usage(usage)}")}";
    }

    /// <summary>One text for most members; one for each accessor of a property, since ours may leave out a setter.</summary>
    public static IEnumerable<string> OfMember(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove } => [],
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod }
            .Where(accessor => accessor is { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal })
            .Select(accessor => $"{accessor!.DeclaredAccessibility} {Modifiers(property)}{(property.IsRequired ? "required " : "")}{property.ToDisplayString(s_member)} {Accessor(accessor)}"),
        IFieldSymbol field => [$"{field.DeclaredAccessibility} {Modifiers(field)}{(field.IsConst ? "const " : field.IsReadOnly ? "readonly " : "")}{field.ToDisplayString(s_member)} "],
        _ => [$"{member.DeclaredAccessibility} {Modifiers(member)}{member.ToDisplayString(s_member)}"],
    };

    private static string Accessor(IMethodSymbol accessor) => accessor.MethodKind == MethodKind.PropertyGet ? "get" : accessor.IsInitOnly ? "init" : "set";

    // Whether an interface's member has a body is not in the listings; an override is known by what it overrides.
    private static string Modifiers(ISymbol member) => member switch
    {
        { IsStatic: true } => "static ",
        { ContainingType.TypeKind: TypeKind.Interface } => "",
        { IsAbstract: true } or { IsVirtual: true } or { IsOverride: true, IsSealed: false } => "overridable ",
        _ => "",
    };

    private static string Usage(AttributeData usage)
    {
        var named = usage.NamedArguments.ToDictionary(a => a.Key, a => a.Value.Value, StringComparer.Ordinal);
        return $"{usage.ConstructorArguments[0].Value}, {named.GetValueOrDefault("AllowMultiple", false)}, {named.GetValueOrDefault("Inherited", true)}";
    }
}
