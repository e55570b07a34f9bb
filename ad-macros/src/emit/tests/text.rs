//! The text form of the IR, and what the verifier refuses.

use super::*;

fn sum() -> Func {
    make("sum", F, |m| {
        let x = m.root_param("x", slice(), Mode::Ref, false);
        let (zero, lo, n) = (m.num("0.0"), m.num("0"), m.len(x, "n"));
        let r = m.repeat((lo, n, false), &[("s", zero)], |m, i, s| {
            let v = m.load(Place::at(x, i), "v");
            (vec![m.op("+", s[0], v, "s")], None)
        });
        leaf(r[0])
    })
}

#[test]
fn text_form() {
    let expected = r#"
fn sum(@0: &[f64] "x") -> f64 {
    %0: f64 "c" = const 0.0
    %1: usize "c" = const 0
    %2: usize "n" = @0.len()
    for %3: usize "i" in %1..%2 carry (%4: f64 "s" = %0) {
        %6: f64 "v" = load @0[%3]
        %7: f64 "s" = add %4, %6
        yield %7
    } -> %5: f64 "s"
    return %5
}
"#;
    assert_eq!(sum().to_string(), expected.trim_start());
}

/// The function is accepted, and refused with this message after the change.
fn refused(mut func: Func, change: impl FnOnce(&mut Func), message: &str) {
    assert_eq!(verify(&func), Ok(()), "{func}");
    change(&mut func);
    let error = verify(&func).expect_err("the change makes it malformed");
    assert!(error.contains(message), "{error}\n{func}");
}

fn loop_of(func: &mut Func) -> &mut Loop {
    match func.body.stmts.last_mut().map(|s| &mut s.op) {
        Some(Op::Loop(l)) => l,
        other => panic!("no loop but {other:?}"),
    }
}

#[test]
fn scopes() {
    refused(sum(), |f| f.result = leaf(Value(7)), "%7 is used outside the region that defines it");
    refused(sum(), |f| f.body.stmts.swap(0, 3), "%0 is used before it is defined");
    refused(sum(), |f| f.body.stmts.push(f.body.stmts[0].clone()), "%0 is defined twice");
    refused(sum(), |f| f.params.clear(), "@0 is used where it does not exist");
}

#[test]
fn shapes_of_regions() {
    refused(sum(), |f| loop_of(f).body.yields.clear(), "a region yields 0 values for 1 results");
    refused(sum(), |f| loop_of(f).exit = Some(Value(4)), "%4 is a condition and no `bool`");
    let no_results = |f: &mut Func| {
        f.body.stmts.iter_mut().for_each(|s| s.results.truncate(s.results.len().saturating_sub(1)))
    };
    refused(sum(), no_results, "results where there should be 1");
}

#[test]
fn linear_and_primal() {
    refused(sum(), |f| f.values[6].linear = true, "a load from @0 is not of its kind");
    refused(sum(), |f| f.values[7].linear = true, "%7 is linear where a primal value is read");
    refused(sum(), |f| f.values[3].linear = true, "%3 is linear where a primal value is read");
    let scale = || {
        make("f", F, |m| {
            let k = m.value_param("k", F);
            let x = m.value_param("x", F);
            m.b.func.values[1].linear = true;
            leaf(m.lin(Lin::Scale(k, x), "y"))
        })
    };
    refused(scale(), |f| f.values[0].linear = true, "%0 is linear where a primal value is read");
    refused(scale(), |f| f.values[1].linear = false, "%1 is primal where a linear value is needed");
}

#[test]
fn shared_memory_is_not_modified() {
    let func = make("f", Ty::unit(), |m| {
        let x = m.root_param("x", slice(), Mode::RefMut, false);
        let (i, v) = (m.num("0"), m.num("1.0"));
        m.b.push(Op::Store(Place::at(x, i), v));
        Tree::unit()
    });
    refused(func, |f| f.roots[0].hold = Hold::Ref, "@0 is held by `&` and modified");
}
