//! `tests/rules/generated.rs`: a test module for each primitive.
//!
//! In: [`spellings`]. Out: the text of the file, formatted. What the tests compare is in `tests/rules/harness.rs`.

use std::fmt::Write as _;

use super::spellings::{self, Function, Spelled};

const HEAD: &str = "\
//! Written from `ad-macros/src/rules/scalar.rs` by `AD_BLESS=1 cargo test -p ad-macros`: one module for each primitive and
//! one function for each way to write it.

use ad_runtime::differentiable;
use num_traits::Float;

use crate::harness::{Modes, Point, Second, Third};
use crate::modes::{binary, ternary, three, two, unary};
";

/// Exponents for a primitive with an integer argument.
const EXPONENTS: &[i32] = &[-2, -1, 0, 1, 2, 3, 7];

pub fn text() -> String {
    spellings::all().iter().fold(HEAD.to_string(), |mut out, s| {
        module(&mut out, s);
        out
    })
}

fn module(out: &mut String, s: &Spelled) {
    let _ = writeln!(out, "\npub mod {} {{\n    use super::*;", s.module);
    for f in &s.functions {
        function(out, f, s.args);
    }
    let integer = s.args.contains('n');
    for &n in if integer { EXPONENTS } else { &[0] } {
        let name = match (integer, n < 0) {
            (false, _) => "holds".into(),
            (true, false) => format!("holds_for_{n}"),
            (true, true) => format!("holds_for_minus_{}", -n),
        };
        let _ = writeln!(out, "\n    #[test]\n    fn {name}() {{");
        test(out, s, integer.then_some(n));
        let _ = writeln!(out, "    }}");
    }
    let _ = writeln!(out, "}}");
}

fn function(out: &mut String, f: &Function, args: &str) {
    let params: Vec<String> = args
        .chars()
        .zip(["a", "b", "c"])
        .map(|(kind, name)| if kind == 'n' { "n: i32".into() } else { format!("{name}: {}", f.ty) })
        .collect();
    let generics = if f.ty == "T" { "<T: Float>" } else { "" };
    let order = if f.order == 1 { String::new() } else { format!("(order = {})", f.order) };
    let import = if f.ty == "T" { "        use super::*;\n" } else { "        use super::differentiable;\n" };
    let body = f.body.replace('\n', "\n            ");
    let _ = write!(
        out,
        "\n    pub mod {} {{\n{import}        #[differentiable{order}]\n        pub fn f{generics}({}) -> {ty} {{\n            \
         {body}\n        }}\n    }}\n",
        f.module,
        params.join(", "),
        ty = f.ty,
    );
}

/// The reference against differences; the others against the reference.
fn test(out: &mut String, s: &Spelled, n: Option<i32>) {
    let floats = s.args.chars().filter(|&c| c == 'f').count();
    let line = |out: &mut String, text: String| {
        let _ = writeln!(out, "        {text}");
    };
    let modes = |f: &Function, ty: &str| {
        let shape = ["unary", "binary", "ternary"][floats - 1];
        let n = n.map_or(String::new(), |n| format!(", {n}"));
        format!("{shape}!({}, {ty}, {}{n})", f.module, f.order)
    };
    line(out, format!("let domain = [{}];", list(&s.domain, |(lo, hi)| format!("({lo:?}, {hi:?})"))));
    let points: Vec<_> = s.points.iter().filter(|p| n.is_none_or(|n| p.0[1] == f64::from(n))).collect();
    line(out, format!("let points: &[Point<{floats}>] = &["));
    for (at, first, second) in points {
        let rows: Vec<&[f64]> = second.chunks(floats).collect();
        let rows = list(&rows, |row| format!("[{}]", list(row, |x| number(*x))));
        let (at, first) = (list(&at[..floats], |x| number(*x)), list(first, |x| number(*x)));
        line(out, format!("    Point {{ at: [{at}], first: [{first}], second: [{rows}] }},"));
    }
    line(out, "];".into());
    for (k, f) in s.functions.iter().enumerate() {
        let double = modes(f, "f64");
        match (k, f.ty) {
            (0, ty) => {
                line(out, format!("let reference = {double};"));
                line(out, "reference.check(domain, points);".into());
                if ty == "T" {
                    line(out, format!("{}.rounds(&reference, domain, points);", modes(f, "f32")));
                }
            }
            (_, "f32") => line(out, format!("{}.rounds(&reference, domain, points);", modes(f, "f32"))),
            _ => {
                line(out, format!("{double}.is(&reference, domain);"));
                line(out, format!("{double}.points(points);"));
            }
        }
    }
}

fn list<T>(items: &[T], f: impl Fn(&T) -> String) -> String {
    items.iter().map(f).collect::<Vec<_>>().join(", ")
}

fn number(x: f64) -> String {
    match x {
        x if x.is_nan() => "f64::NAN".into(),
        x if x == f64::INFINITY => "f64::INFINITY".into(),
        x if x == f64::NEG_INFINITY => "f64::NEG_INFINITY".into(),
        x => format!("{x:?}"),
    }
}
