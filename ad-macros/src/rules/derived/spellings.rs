//! The ways that Rust writes a primitive, as the functions of one test module.
//!
//! In: an entry, or a form that deserves a module of its own (`sin_cos`, powers by a literal). Out: [`Spelled`].

use super::super::scalar::{POWF, POWI, TABLE};
use super::super::{Point, Rule, Write};

/// One function of a test module, named `f` in a module of its own.
pub struct Function {
    /// `generic`, `method`, `path`, `double`, `single`.
    pub module: &'static str,
    /// The type it is tested at first.
    pub ty: &'static str,
    pub order: u32,
    /// An expression of `a`, `b`, `c`, `n`.
    pub body: String,
}

/// A test module.
pub struct Spelled {
    pub module: String,
    /// The kinds of the arguments, as in the entry.
    pub args: &'static str,
    /// The first is the reference for the others.
    pub functions: Vec<Function>,
    pub domain: Vec<(f64, f64)>,
    pub points: Vec<(Vec<f64>, Vec<f64>, Vec<f64>)>,
}

/// The methods that `num_traits::Float` lacks.
const NOT_OF_FLOAT: &[&str] =
    &["rem_euclid", "div_euclid", "round_ties_even", "midpoint", "next_up", "next_down", "clamp"];

pub fn all() -> Vec<Spelled> {
    let mut all: Vec<Spelled> = TABLE.iter().map(entry).collect();
    all.push(sin_cos());
    for n in [-1, 0, 1, 2, 3] {
        let name = format!("powi_{}", if n < 0 { format!("minus_{}", -n) } else { n.to_string() });
        all.push(power(name, "powi", POWI.points, &n.to_string(), f64::from(n)));
    }
    for (name, p) in [
        ("minus_one", -1.0),
        ("zero", 0.0),
        ("half", 0.5),
        ("one", 1.0),
        ("two", 2.0),
        ("three", 3.0),
        ("four", 4.0),
    ] {
        all.push(power(format!("powf_{name}"), "powf", POWF.points, &format!("{p:?}"), p));
    }
    all
}

fn entry(rule: &Rule) -> Spelled {
    let rest: String =
        rule.args.chars().zip(["a", "b", "c"]).skip(1).fold(String::new(), |mut out, (kind, name)| {
            out += ", ";
            out += if kind == 'n' { "n" } else { name };
            out
        });
    let functions = match rule.write {
        Write::Infix(op) => operators(&format!("a {op} b")),
        Write::Prefix(op) => operators(&format!("{op}a")),
        Write::Method(m) => {
            let method = format!("a.{m}({})", rest.trim_start_matches(", "));
            methods(m, &method, &format!("{m}(a{rest})"))
        }
    };
    let points =
        rule.points.iter().map(|Point { at, first, second }| (at.to_vec(), first.to_vec(), second.to_vec()));
    Spelled {
        module: rule.name.to_lowercase(),
        args: rule.args,
        functions,
        domain: rule.domain.to_vec(),
        points: points.collect(),
    }
}

fn function(module: &'static str, ty: &'static str, order: u32, body: &str) -> Function {
    Function { module, ty, order, body: body.into() }
}

fn operators(text: &str) -> Vec<Function> {
    vec![function("generic", "T", 3, text), function("method", "f64", 2, text)]
}

/// The generic function has the third order, for `f64` and `f32`; the others are the same statements with another
/// spelling, so that what they lower to is compared at the second and at the first order.
fn methods(name: &str, method: &str, call: &str) -> Vec<Function> {
    if NOT_OF_FLOAT.contains(&name) {
        return vec![
            function("double", "f64", 3, method),
            function("single", "f32", 3, &format!("f32::{call}")),
            function("path", "f64", 1, &format!("f64::{call}")),
        ];
    }
    vec![
        function("generic", "T", 3, &format!("Float::{call}")),
        function("method", "f64", 2, method),
        function("path", "f64", 1, &format!("f64::{call}")),
        function("generic_method", "T", 1, method),
    ]
}

fn sin_cos() -> Spelled {
    let both = |call: &str| format!("let (s, c) = {call};\ns * s * c + c");
    Spelled {
        module: "sin_cos".into(),
        args: "f",
        functions: vec![
            function("generic", "T", 3, &both("Float::sin_cos(a)")),
            function("method", "f64", 2, &both("a.sin_cos()")),
            function("path", "f64", 1, &both("f64::sin_cos(a)")),
        ],
        domain: vec![(-3.0, 3.0)],
        points: vec![(vec![0.0], vec![0.0], vec![1.0])],
    }
}

/// A power by a literal: what the literal decides is decided in the compiler. Also where the base is negative.
fn power(module: String, name: &str, points: &[Point], literal: &str, exponent: f64) -> Spelled {
    let points = points.iter().filter(|p| p.at[1] == exponent).map(|p| {
        // By the base alone: the exponent is no argument.
        (vec![p.at[0]], vec![p.first[0]], vec![p.second[0]])
    });
    Spelled {
        module,
        args: "f",
        functions: vec![
            function("double", "f64", 3, &format!("a.{name}({literal})")),
            function("single", "f32", 2, &format!("f32::{name}(a, {literal})")),
        ],
        domain: vec![if exponent.fract() == 0.0 { (-3.0, -0.4) } else { (0.4, 3.0) }],
        points: points.collect(),
    }
}
