//! The text that calls a program's generated functions with flat arguments, whatever its parameters are.
//!
//! In: the parameters. Out: the `CASE` of the plain module and the `oracle` of the dual one.

use crate::tree::{ParamKind, Program};

/// An active parameter with its place in the flat vector.
struct Active {
    kind: ParamKind,
    at: usize,
}

fn actives(program: &Program) -> Vec<Active> {
    let mut at = 0;
    let mut out = Vec::new();
    for (_, kind) in &program.params {
        if kind.len() > 0 {
            out.push(Active { kind: *kind, at });
            at += kind.len();
        }
    }
    out
}

/// A value of the parameter's shape from a flat vector, owned or borrowed.
fn shaped(a: &Active, from: &str, owned: bool) -> String {
    let (lo, hi) = (a.at, a.at + a.kind.len());
    match a.kind {
        ParamKind::Scalar => format!("{from}[{lo}]"),
        ParamKind::Array(_) => {
            format!("[{}]", (lo..hi).map(|i| format!("{from}[{i}]")).collect::<Vec<_>>().join(", "))
        }
        _ if owned => format!("{from}[{lo}..{hi}].to_vec()"),
        _ => format!("&{from}[{lo}..{hi}]"),
    }
}

/// The arguments of `f` from a flat vector.
fn args(program: &Program, from: &str) -> String {
    let mut at = 0;
    let mut out = Vec::new();
    for (_, kind) in &program.params {
        out.push(match kind {
            ParamKind::Count(n) => n.to_string(),
            kind => shaped(&Active { kind: *kind, at }, from, false),
        });
        at += kind.len();
    }
    out.join(", ")
}

/// The tangents of the active parameters, one argument each.
fn tangents(program: &Program, from: &str) -> String {
    actives(program).iter().map(|a| shaped(a, from, false)).collect::<Vec<_>>().join(", ")
}

/// Whether the gradient owns memory, so that its cotangent is borrowed.
fn owns(program: &Program) -> bool {
    actives(program).iter().any(|a| matches!(a.kind, ParamKind::Slice(_)))
}

/// A value of the gradient's shape from a flat vector, without a reference before it.
fn gradient_like(program: &Program, from: &str) -> String {
    match &actives(program)[..] {
        [one] => shaped(one, from, true),
        all => format!("({})", all.iter().map(|a| shaped(a, from, true)).collect::<Vec<_>>().join(", ")),
    }
}

/// The cotangent of the gradient, as an argument.
fn gradient_cotangent(program: &Program, from: &str) -> String {
    match &actives(program)[..] {
        [one] => shaped(one, from, false),
        _ if owns(program) => format!("&{}", gradient_like(program, from)),
        _ => gradient_like(program, from),
    }
}

/// The case of a program.
pub fn case(program: &Program, name: &str) -> String {
    let (a, t, ct) = (args(program, "p"), tangents(program, "v"), gradient_cotangent(program, "v"));
    let fields = [
        ("value", format!("|p| f({a})")),
        ("grad", format!("|p| flat(f_grad({a}))")),
        ("value_and_grad", format!("|p| valued(f_value_and_grad({a}))")),
        ("vjp", format!("|p, ct| valued(f_vjp({a}, ct))")),
        ("jvp", format!("|p, v| f_jvp({a}, {t})")),
        ("grad_jvp", format!("|p, v| two(f_grad_jvp({a}, {t}))")),
        ("grad_vjp", format!("|p, v| two(f_grad_vjp({a}, {ct}))")),
        ("hvp", format!("|p, v| flat(f_hvp({a}, {t}))")),
        ("third", third(program)),
    ];
    let mut out = format!(
        "/// The calls.\npub const CASE: Case = Case {{\n    name: {name:?},\n    point: &{:?},\n",
        program.point
    );
    for (field, text) in fields {
        out += &format!("    {field}: {text},\n");
    }
    out + "};\n"
}

/// The third derivatives in two nestings, for a program of order 3.
fn third(program: &Program) -> String {
    if program.order < 3 {
        return "None".into();
    }
    let (a, v, u, z) =
        (args(program, "p"), tangents(program, "v"), tangents(program, "u"), tangents(program, "z"));
    let ct = gradient_cotangent(program, "v");
    let borrow = if owns(program) { "&" } else { "" };
    let seed = format!("{borrow}({}, {})", gradient_like(program, "z"), gradient_like(program, "u"));
    format!(
        "Some(Third {{\n        jvp_jvp: |p, v, u| {{ let z = vec![0.0; p.len()]; flat(f_grad_jvp_jvp({a}, {v}, {u}, {z}).1.1) }},\n        \
         vjp_vjp: |p, v, u| {{ let z = vec![0.0; p.len()]; first(p.len(), f_grad_vjp_vjp({a}, {ct}, {seed}).1) }},\n    }})",
    )
}

/// The program over dual numbers, from a flat vector.
pub fn oracle(program: &Program) -> String {
    format!(
        "/// The program on a flat vector.\npub fn oracle(p: &[T]) -> T {{\n    f({})\n}}\n",
        args(program, "p")
    )
}
