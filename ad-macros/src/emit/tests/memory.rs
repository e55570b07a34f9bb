//! Statements on memory, in each form of holding it.

use super::*;

fn array(n: &str) -> Ty {
    Ty::Array(Box::new(F), Frag::text(n))
}

#[test]
fn buffers() {
    let func = make("f", Ty::vec(F), |m| {
        let x = m.root_param("x", slice(), Mode::Ref, false);
        let n = m.len(x, "n");
        let zero = m.num("0.0");
        let a = m.new_root(
            "a",
            Ty::vec(F),
            false,
            Init::Repeat { elem: Box::new(Init::Value(zero)), len: n, vec: true },
        );
        m.b.push(Op::CopyFrom(a.into(), x.into()));
        let one = m.num("1.0");
        let from = m.num("1");
        let tail = Place { root: a, proj: vec![Proj::Range(Some(from), None)] };
        m.b.push(Op::Fill(tail, one));
        let b = m.new_root("b", Ty::vec(F), false, Init::Clone(a.into()));
        m.b.push(Op::Push(b.into(), Init::Value(one)));
        let v = m.b.func.new_value("v", F, false);
        let pop = Op::Pop(b.into(), Leaf::Value(v));
        m.b.stmts.push(Stmt { results: vec![v], op: pop, span: Span::call_site() });
        let i = m.num("0");
        m.b.push(Op::Store(Place::at(a, i), v));
        m.b.push(Op::Swap(a.into(), b.into()));
        Tree::Leaf(Leaf::Root(b))
    });
    check(
        &func,
        r#"
pub fn f(x: &[f64]) -> Vec<f64> {
    let mut a = vec![0.0; x.len()];
    a.copy_from_slice(x);
    a[1..].fill(1.0);
    let mut b = a.clone();
    b.push(1.0);
    let v = b.pop().unwrap();
    a[0] = v;
    ::core::mem::swap(&mut a, &mut b);
    b
}
"#,
    );
}

#[test]
fn tangents_are_added_by_their_shape() {
    let func = make("f", Ty::unit(), |m| {
        let s = m.root_param("s", F, Mode::Accumulator, true);
        let x = m.root_param("x", slice(), Mode::Accumulator, true);
        let y = m.root_param("y", array("3"), Mode::Accumulator, true);
        let (a, b) = (m.root_param("a", F, Mode::Ref, true), m.root_param("b", slice(), Mode::Ref, true));
        let c = m.new_root("c", array("3"), true, Init::Zero(array("3")));
        m.b.push(Op::AddAll(s.into(), a.into()));
        m.b.push(Op::AddAll(x.into(), b.into()));
        m.b.push(Op::AddAll(y.into(), c.into()));
        Tree::unit()
    });
    check(
        &func,
        r#"
pub fn f(s: &mut f64, x: &mut [f64], y: &mut [f64; 3], a: &f64, b: &[f64]) {
    let c = [0.0; 3];
    *s += *a;
    for i in 0..x.len() {
        x[i] += b[i];
    }
    ::ad_runtime::Tangent::add(y, &c);
}
"#,
    );
}

#[test]
fn zeros_have_the_shape_of_what_they_are_like() {
    let func = make("f", Ty::unit(), |m| {
        let named = Ty::Named(Frag::text("Spring"));
        let x = m.root_param("x", slice(), Mode::Ref, false);
        let s = m.root_param("s", named.clone(), Mode::Ref, false);
        let v = m.root_param("v", Ty::vec(array("2")), Mode::Ref, false);
        let a = m.new_root("a", Ty::vec(F), true, Init::ZeroLike(x.into()));
        let b = m.new_root("b", named.tangent(), true, Init::ZeroLike(s.into()));
        let c = m.new_root("c", Ty::vec(array("2")), true, Init::ZeroLike(v.into()));
        let mut args: Vec<Arg> = [a, b, c].iter().map(|&r| Arg::RefMut(r.into())).collect();
        args.push(Arg::Zero);
        let callee = Callee {
            path: Frag::text("h"),
            companion: None,
            bound: None,
            turbofish: None,
            guessed: false,
            chain: vec![Form::Bwd],
        };
        m.b.push(Op::Call(Box::new(Call { callee, args, result: Tree::unit() })));
        Tree::unit()
    });
    check(
        &func,
        r#"
pub fn f(x: &[f64], s: &Spring, v: &Vec<[f64; 2]>) {
    let mut a = vec![0.0; x.len()];
    let mut b = ::ad_runtime::Differentiable::zero_tangent(s);
    let mut c = vec![[0.0; 2]; v.len()];
    <h>::AD.bwd(&mut a, &mut b, &mut c, ::ad_runtime::Zero);
}
"#,
    );
}

/// Residual structs: a field that is moved out of a local variable moves, out of an element it is taken.
#[test]
fn structs() {
    let def = Rc::new(StructDef {
        name: "FResiduals".into(),
        generics: String::new(),
        constants: Vec::new(),
        fields: vec![("x".into(), F), ("r_s".into(), Ty::vec(F))],
    });
    let func = make("f", Ty::Struct(def.clone()), |m| {
        let x = m.value_param("x", F);
        let old = m.root_param("old", Ty::Struct(def.clone()), Mode::Value, false);
        let r_s = m.new_root("r_s", Ty::vec(F), false, Init::Move(Place::from(old).field("r_s")));
        m.b.push(Op::Push(r_s.into(), Init::Value(x)));
        let fields = vec![("x".into(), Init::Value(x)), ("r_s".into(), Init::Move(r_s.into()))];
        let init = Init::Struct { path: Frag::text("FResiduals"), fields };
        let r = m.new_root("r", Ty::Struct(def.clone()), false, init);
        Tree::Leaf(Leaf::Root(r))
    });
    check(
        &func,
        r#"
pub fn f(x: f64, old: FResiduals) -> FResiduals {
    let mut r_s = old.r_s;
    r_s.push(x);
    FResiduals { x, r_s }
}
"#,
    );
}

#[test]
fn tuples_are_patterns() {
    let func = make("f", Ty::Tuple(vec![F, Ty::Tuple(vec![F, F])]), |m| {
        let a = m.b.func.new_value("a", F, false);
        let b = m.b.func.new_value("b", F, false);
        let ty = Ty::Tuple(vec![F, F]);
        m.param("p", Mode::Value, Tree::Tuple(vec![leaf(a), leaf(b)]), ty);
        let ab = m.op("*", a, b, "ab");
        Tree::Tuple(vec![leaf(ab), Tree::Tuple(vec![leaf(b), leaf(a)])])
    });
    check(
        &func,
        r#"
pub fn f((a, b): (f64, f64)) -> (f64, (f64, f64)) {
    (a * b, (b, a))
}
"#,
    );
}

#[test]
fn effects_and_panics() {
    let func = make("f", F, |m| {
        let x = m.value_param("x", F);
        let pieces = vec!["assert ! (".into(), " > 0.0 , \"{}\" , ".into(), ")".into()];
        let args = vec![Operand::Value(x), Operand::Value(x)];
        m.b.push(Op::Effect(Pure::Template { pieces, args }));
        let one = m.num("1.0");
        let c = m.int(">", x, one, "c");
        let panic = Pure::Template { pieces: vec!["panic ! (\"too large\")".into()], args: vec![] };
        let (stmts, ()) = m.nested(|m| m.b.push(Op::Panic(panic)));
        let then = Region { stmts, yields: vec![], diverges: true };
        let (stmts, y) = m.nested(|m| m.method("sin", &[x], "y"));
        let otherwise = Region { stmts, yields: vec![y], diverges: false };
        let y = m.b.func.new_value("y", F, false);
        let op = Op::If { cond: c, then, otherwise };
        m.b.stmts.push(Stmt { results: vec![y], op, span: Span::call_site() });
        leaf(m.op("*", y, y, "t"))
    });
    check(
        &func,
        r#"
pub fn f(x: f64) -> f64 {
    assert!(x > 0.0, "{}", x);
    let y = if x > 1.0 {
        panic!("too large");
    } else {
        x.sin()
    };
    y * y
}
"#,
    );
}

#[test]
fn casts_and_comparisons() {
    let func = make("f", Ty::Bool, |m| {
        let (i, n) = (m.value_param("i", Ty::Int("i32".into())), m.value_param("n", Ty::usize()));
        let cast = Pure::Cast(Operand::Value(i), Frag::text("usize"));
        let j = m.b.value(Op::Pure(cast), "j", Ty::usize(), false);
        leaf(m.int("<", j, n, "c"))
    });
    check(
        &func,
        r#"
pub fn f(i: i32, n: usize) -> bool {
    (i as usize) < n
}
"#,
    );
}
