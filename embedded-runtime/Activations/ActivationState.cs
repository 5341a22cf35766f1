namespace DoctorForU.EmbeddedRuntime.Activations;

internal enum ActivationState : byte
{
    /// <summary>Made by its first call; nothing has run yet.</summary>
    Creating,

    /// <summary>Constructing, loading state, in OnActivateAsync.</summary>
    Activating,

    /// <summary>Takes calls.</summary>
    Valid,

    /// <summary>Told to end; running calls may finish, waiting ones stay.</summary>
    Deactivating,

    /// <summary>Gone; waiting calls went to the successor.</summary>
    Invalid,
}
