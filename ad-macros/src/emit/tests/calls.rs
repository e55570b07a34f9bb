//! Calls of other differentiable functions, at every level.

use super::*;

fn callee(chain: &[Form]) -> Callee {
    Callee {
        path: Frag::text("m::h"),
        companion: None,
        bound: None,
        turbofish: None,
        guessed: false,
        chain: chain.to_vec(),
    }
}

fn call_with(chain: &[Form]) -> String {
    let func = make("f", F, |m| {
        let x = m.value_param("x", F);
        let y = m.b.func.new_value("y", F, false);
        let call = Call { callee: callee(chain), args: vec![Arg::Value(leaf(x))], result: leaf(y) };
        m.b.stmts.push(Stmt { results: vec![y], op: Op::Call(Box::new(call)), span: Span::call_site() });
        leaf(m.op("*", y, y, "t"))
    });
    let code = text(&func);
    let line = code.lines().find(|l| l.contains("let y")).map(str::trim);
    line.unwrap_or_default().to_string()
}

#[test]
fn chains() {
    assert_eq!(call_with(&[]), "let y = m::h(x);");
    assert_eq!(call_with(&[Form::Fwd]), "let y = <m::h>::AD.fwd(x);");
    assert_eq!(call_with(&[Form::Fwd, Form::Bwd]), "let y = <m::h as ::ad_runtime::Nested>::FWD.bwd(x);");
    assert_eq!(call_with(&[Form::Bwd, Form::Jvp]), "let y = <m::h as ::ad_runtime::Nested>::BWD.jvp(x);");
    assert_eq!(
        call_with(&[Form::Fwd, Form::Bwd, Form::Fwd]),
        "let y = <<m::h as ::ad_runtime::Nested>::Fwd as ::ad_runtime::Nested>::BWD.fwd(x);"
    );
}

/// The forward pass of a caller's loop: residuals are kept, accumulators lent by sub-slices.
#[test]
fn residuals_in_a_loop() {
    let func = make("caller", F, |m| {
        let xs = m.root_param("xs", slice(), Mode::Ref, false);
        let w = m.value_param("w", F);
        let (lo, n) = (m.num("0"), m.num("3"));
        let h = Ty::Named(Frag::text("<h as ::ad_runtime::Reverse<fn([f64], f64)>>::Residuals"));
        let r_h = m.new_root("r_h", Ty::vec(h.clone()), false, Init::Empty(Some(n)));
        let out = m.repeat((lo, n, false), &[("acc", w)], |m, i, acc| {
            let y = m.b.func.new_value("y", F, false);
            let rh = m.b.func.new_root("rh", h.clone(), Hold::Owned, false);
            let part = Place { root: xs, proj: vec![Proj::Range(Some(i), None)] };
            let args = vec![Arg::Ref(part), Arg::Value(leaf(acc[0]))];
            let result = Tree::Tuple(vec![leaf(y), Tree::Leaf(Leaf::Root(rh))]);
            let call = Call { callee: callee(&[Form::Fwd]), args, result };
            m.b.stmts.push(Stmt { results: vec![y], op: Op::Call(Box::new(call)), span: Span::call_site() });
            m.b.push(Op::Push(r_h.into(), Init::Move(rh.into())));
            (vec![m.op("*", acc[0], y, "acc")], None)
        });
        leaf(out[0])
    });
    check(
        &func,
        r#"
pub fn caller(xs: &[f64], w: f64) -> f64 {
    let mut r_h: Vec<<h as ::ad_runtime::Reverse<fn([f64], f64)>>::Residuals> =
        Vec::with_capacity(3);
    let mut acc = w;
    for i in 0..3 {
        let (y, rh) = <m::h>::AD.fwd(&xs[i..], acc);
        r_h.push(rh);
        acc *= y;
    }
    acc
}
"#,
    );
}

/// A read of memory that the same call borrows mutably comes before it.
#[test]
fn borrows_do_not_overlap() {
    let func = make("f", F, |m| {
        let x = m.root_param("x", slice(), Mode::RefMut, false);
        let i = m.num("0");
        let a = m.load(Place::at(x, i), "a");
        let y = m.b.func.new_value("y", F, false);
        let args = vec![Arg::RefMut(x.into()), Arg::Value(leaf(a)), Arg::Zero];
        let call = Call { callee: callee(&[Form::Bwd]), args, result: leaf(y) };
        m.b.stmts.push(Stmt { results: vec![y], op: Op::Call(Box::new(call)), span: Span::call_site() });
        leaf(y)
    });
    check(
        &func,
        r#"
pub fn f(x: &mut [f64]) -> f64 {
    let a = x[0];
    <m::h>::AD.bwd(x, a, ::ad_runtime::Zero)
}
"#,
    );
}
