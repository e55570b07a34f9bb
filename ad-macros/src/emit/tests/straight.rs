//! Straight-line code: precedence, names, branches, memory.

use super::*;

#[test]
fn parentheses_are_those_of_the_tree() {
    let func = make("f", F, |m| {
        let (a, b, c) = (m.value_param("a", F), m.value_param("b", F), m.value_param("c", F));
        let bc = m.op("+", b, c, "t");
        let left = m.op("+", a, bc, "t");
        let q = m.op("/", b, c, "q");
        let aq = m.op("*", a, q, "t");
        let d = m.op("-", left, aq, "t");
        let neg = m.b.value(Op::Prim(prim(Write::Prefix("-")), vec![d]), "t", F, false);
        let s = m.method("sin", &[neg], "t");
        let two = m.num("0.5");
        let cos = m.method("cos", &[two], "t");
        let r = m.op("-", cos, s, "t");
        leaf(r)
    });
    check(
        &func,
        r#"
pub fn f(a: f64, b: f64, c: f64) -> f64 {
    0.5_f64.cos() - (-(a + (b + c) - a * (b / c))).sin()
}
"#,
    );
}

/// `x` twice: the second may shadow the first only where that is read no more.
#[test]
fn versions_of_a_variable() {
    let func = make("f", F, |m| {
        let x = m.value_param("x", F);
        let a = m.method("sin", &[x], "x");
        let b = m.op("*", a, a, "x");
        let c = m.op("*", b, b, "x");
        leaf(m.op("+", c, a, "t"))
    });
    check(
        &func,
        r#"
pub fn f(x: f64) -> f64 {
    let x = x.sin();
    let x_2 = x * x;
    x_2 * x_2 + x
}
"#,
    );
}

#[test]
fn branches() {
    let func = make("f", F, |m| {
        let (x, y) = (m.value_param("x", F), m.value_param("y", F));
        let zero = m.num("0.0");
        let c = m.int("<", x, zero, "c");
        let r = m.branch(
            c,
            &["u", "v"],
            |m| vec![m.op("*", x, y, "t"), y],
            |m| {
                let one = m.num("1.0");
                let c = m.int("<", y, one, "c");
                m.branch(c, &["u", "v"], |m| vec![m.op("+", x, y, "t"), x], |m| vec![m.op("-", x, y, "t"), x])
            },
        );
        leaf(m.op("*", r[0], r[1], "t"))
    });
    check(
        &func,
        r#"
pub fn f(x: f64, y: f64) -> f64 {
    let (u, v) = if x < 0.0 {
        (x * y, y)
    } else if y < 1.0 {
        (x + y, x)
    } else {
        (x - y, x)
    };
    u * v
}
"#,
    );
}

#[test]
fn arrays_and_stores() {
    let func = make("f", Ty::Array(Box::new(F), Frag::text("2")), |m| {
        let ty = Ty::Array(Box::new(F), Frag::text("2"));
        let a = m.root_param("a", ty.clone(), Mode::Value, false);
        let (i, j) = (m.num("0"), m.num("1"));
        let b = m.new_root("b", ty, false, Init::Clone(a.into()));
        let x = m.load(Place::at(a, i), "x");
        m.b.push(Op::Store(Place::at(b, j), x));
        m.b.push(Op::Swap(Place::at(b, i), Place::at(b, j)));
        let y = m.load(Place::at(b, i), "y");
        m.b.push(Op::Add(Place::at(b, j), y));
        Tree::Leaf(Leaf::Root(b))
    });
    check(
        &func,
        r#"
pub fn f(a: [f64; 2]) -> [f64; 2] {
    let mut b = a;
    b[1] = a[0];
    b.swap(0, 1);
    b[1] += b[0];
    b
}
"#,
    );
}

/// A load stays before the store that changes what it reads.
#[test]
fn loads_do_not_move_over_stores() {
    let func = make("f", Ty::unit(), |m| {
        let x = m.root_param("x", slice(), Mode::RefMut, false);
        let (i, j) = (m.num("0"), m.num("1"));
        let a = m.load(Place::at(x, i), "a");
        let b = m.load(Place::at(x, j), "b");
        m.b.push(Op::Store(Place::at(x, i), b));
        m.b.push(Op::Store(Place::at(x, j), a));
        Tree::unit()
    });
    check(
        &func,
        r#"
pub fn f(x: &mut [f64]) {
    let a = x[0];
    x[0] = x[1];
    x[1] = a;
}
"#,
    );
}

#[test]
fn long_expressions_are_split_and_broken() {
    let func = make("f", F, |m| {
        let (alpha, beta) = (m.value_param("alpha_coefficient", F), m.value_param("beta_coefficient", F));
        let mut sum = m.op("*", alpha, beta, "sum");
        for _ in 0..4 {
            let k = m.num("1.25");
            let e = m.op("*", alpha, k, "e");
            let e = m.op("*", e, beta, "e");
            sum = m.op("+", sum, e, "sum");
        }
        leaf(sum)
    });
    check(
        &func,
        r#"
pub fn f(alpha_coefficient: f64, beta_coefficient: f64) -> f64 {
    let sum = alpha_coefficient * beta_coefficient + alpha_coefficient * 1.25 * beta_coefficient;
    let sum = sum
        + alpha_coefficient * 1.25 * beta_coefficient
        + alpha_coefficient * 1.25 * beta_coefficient;
    sum + alpha_coefficient * 1.25 * beta_coefficient
}
"#,
    );
}

#[test]
fn generic_scalars() {
    let mut func = make("p", Ty::Float(FloatTy::Param("T".into())), |m| {
        let t = Ty::Float(FloatTy::Param("T".into()));
        let x = m.root_param("x", Ty::Slice(Box::new(t.clone())), Mode::Ref, false);
        let x_b1 = m.root_param("x_b1", Ty::Slice(Box::new(t.clone())), Mode::Accumulator, true);
        let zero = m.b.lin(Lin::Zero, "c_b1", t.clone());
        let (lo, n) = (m.num("0"), m.len(x, "n"));
        let r = m.repeat((lo, n, false), &[("c_b1", zero)], |m, i, c| {
            let xi = m.load(Place::at(x, i), "xi");
            let cos = m.method("cos", &[xi], "cos");
            let e = m.b.lin(Lin::Scale(cos, c[0]), "e", t.clone());
            m.b.push(Op::Add(Place::at(x_b1, i), e));
            let two = m.b.atom("T::from(2.0).unwrap()", t.clone());
            let e = m.b.lin(Lin::Scale(two, c[0]), "e", t.clone());
            (vec![m.b.lin(Lin::Add(c[0], e), "c_b1", t.clone())], None)
        });
        leaf(r[0])
    });
    func.generics = Rc::new(syn::parse_quote!(<T: num_traits::Float>));
    check(
        &func,
        r#"
pub fn p<T: num_traits::Float>(x: &[T], x_b1: &mut [T]) -> T {
    let mut c_b1 = T::zero();
    for i in 0..x.len() {
        x_b1[i] = x_b1[i] + x[i].cos() * c_b1;
        c_b1 = c_b1 + T::from(2.0).unwrap() * c_b1;
    }
    c_b1
}
"#,
    );
}

/// `cargo doc` shows the source; fragments and markers are no part of it.
#[test]
fn documentation_holds_the_source() {
    let mut func = make("f", F, |m| {
        let x = m.value_param("x", F);
        let pi = m.b.atom("f64::consts::PI", F);
        leaf(m.op("*", x, pi, "t"))
    });
    func.vis = Rc::new(syn::parse_quote!(pub(crate)));
    let options =
        FnOptions { attrs: vec!["#[inline]".into()], doc: vec!["Twice.".into(), "Three times.".into()] };
    let tokens = function(&func, &options).tokens;
    let item: syn::ItemFn = syn::parse2(tokens).expect("the emitted tokens are a function");
    assert_eq!(item.attrs.len(), 2);
    let syn::Meta::NameValue(doc) = &item.attrs[0].meta else { panic!("no doc comment") };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &doc.value else { panic!("no text") };
    let expected = " Twice.\n Three times.\n\n```rust,ignore\npub(crate) fn f(x: f64) -> f64 {\n    x * f64::consts::PI\n}\n```";
    assert_eq!(text.value(), expected);
}
