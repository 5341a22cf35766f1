using DoctorForU.Accounts;
using Orleans;
using Orleans.Runtime;

namespace DoctorForU.Hospitals;

/// <summary>The hospitals that one person keeps at hand.</summary>
[GrainType("hospital.favourites")]
internal sealed class FavouritesGrain([PersistentState("hospital.favourites")] IPersistentState<Favourites> stored, TimeProvider clock) : Grain, IFavouritesGrain
{
    private Favourites State => stored.State;

    public Task<ValueList<Favourite>> List(Caller caller) => Task.FromResult(IsOwner(caller) ? State.Kept : []);

    public Task<FavouriteOutcome> Add(Caller caller, string hpid, string name, string operation) =>
        Carry(caller, operation, favourites => favourites.Add(hpid, name, clock.GetUtcNow()));

    public Task<FavouriteOutcome> Remove(Caller caller, string hpid, string operation) => Carry(caller, operation, favourites => favourites.Remove(hpid));

    public Task<FavouriteOutcome> NoteVisit(Caller caller, string hpid, DateOnly day, string operation) =>
        Carry(caller, operation, favourites => favourites.NoteVisit(hpid, day, clock.GetUtcNow().KoreanDay()));

    public Task<FavouriteOutcome> ForgetVisit(Caller caller, string hpid, DateOnly day, string operation) =>
        Carry(caller, operation, favourites => favourites.ForgetVisit(hpid, day));

    public Task Forget() => stored.Write(Favourites.Closed);

    private async Task<FavouriteOutcome> Carry(Caller caller, string operation, Func<Favourites, FavouriteDecision> decide)
    {
        if (!IsOwner(caller))
            return FavouriteOutcome.NotYours;
        if (State.HasDone(operation))
            return FavouriteOutcome.Done;

        var decision = decide(State);
        if (decision.Outcome == FavouriteOutcome.Done)
            await stored.Write(decision.Next.Done(operation));
        return decision.Outcome;
    }

    private bool IsOwner(Caller caller) => !State.IsClosed && caller.UserId == this.GetPrimaryKeyString();
}
