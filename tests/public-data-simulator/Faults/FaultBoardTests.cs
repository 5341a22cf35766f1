using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Operations;

namespace DoctorForU.PublicDataSimulator.Tests.Faults;

public sealed class FaultBoardTests
{
    private readonly FaultBoard board = new();

    [Fact]
    public void A_counted_fault_is_met_that_often()
    {
        board.Add(new Fault { Kind = FaultKind.Empty, Count = 2 });

        Assert.Equal(FaultKind.Empty, board.Take(OperationNames.Beds)!.Kind);
        Assert.Equal(1, Assert.Single(board.Active).Count);
        Assert.Equal(FaultKind.Empty, board.Take(OperationNames.Messages)!.Kind);
        Assert.Null(board.Take(OperationNames.Beds));
        Assert.Empty(board.Active);
    }

    [Fact]
    public void A_fault_without_count_stays_until_cleared()
    {
        board.Add(new Fault { Kind = FaultKind.Empty });

        Assert.All(Enumerable.Range(0, 50), _ => Assert.NotNull(board.Take(OperationNames.Beds)));
        board.Clear();
        Assert.Null(board.Take(OperationNames.Beds));
    }

    [Fact]
    public void A_fault_of_one_operation_leaves_the_others_alone()
    {
        board.Add(new Fault { Operation = OperationNames.Beds, Kind = FaultKind.Empty });

        Assert.Null(board.Take(OperationNames.Messages));
        Assert.NotNull(board.Take(OperationNames.Beds));
    }

    [Fact]
    public void Faults_are_met_in_the_order_they_were_switched_on()
    {
        board.Add(new Fault { Kind = FaultKind.Empty, Count = 1 });
        board.Add(new Fault { Kind = FaultKind.Html, Count = 1 });

        Assert.Equal(FaultKind.Empty, board.Take(OperationNames.Beds)!.Kind);
        Assert.Equal(FaultKind.Html, board.Take(OperationNames.Beds)!.Kind);
    }

    [Fact]
    public void A_renamed_province_is_no_fault_that_a_call_uses_up_and_names_can_change_twice()
    {
        board.Add(new Fault { Kind = FaultKind.ProvinceRenamed, From = "a", To = "b" });
        board.Add(new Fault { Kind = FaultKind.ProvinceRenamed, From = "b", To = "c" });

        Assert.Null(board.Take(OperationNames.Beds));
        Assert.Equal("c", board.ProvinceName("a"));
        Assert.Equal("d", board.ProvinceName("d"));
    }
}
