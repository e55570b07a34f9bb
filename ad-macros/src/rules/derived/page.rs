//! `docs/rules.md`: the table for readers.
//!
//! In: the entries. Out: a page with one row for each: how Rust writes it, its partial derivatives, and what is stated at
//! kinks and single points.

use std::fmt::Write as _;

use super::super::scalar::TABLE;
use super::super::{Class, Factor, Partial, Rule, Write};

const HEAD: &str = "\
# The primitives and their derivatives

Written from `ad-macros/src/rules/scalar.rs` by `AD_BLESS=1 cargo test -p ad-macros`; the tests in `tests/rules/` are written from the
same entries, and compare each with differences to the third order, for `f64`, `f32` and a type parameter.

`a`, `b`, `c` are the arguments in order, the receiver first, `n` an integer, `r` the result. Each function may be written as a method
(`x.sin()`), by the type (`f64::sin(x)`) or by the trait (`Float::sin(x)` of `num_traits`); `sin_cos` is `sin` and `cos`.

Derivatives are computed from the result wherever that is exact, so that no transcendental function is evaluated twice; the factors are applied
from left to right. `[condition]` is one where the condition holds and a structural zero elsewhere: what it excludes contributes nothing,
whatever it holds. Every partial derivative is written in primitives of this table, so each has derivatives of every order.

| Rust | derivative by its arguments | convention |
| --- | --- | --- |
";

pub fn text() -> String {
    let mut out = HEAD.to_string();
    for rule in TABLE {
        let _ = writeln!(out, "| `{}` | {} | {} |", spelled(rule), partials(rule), convention(rule));
    }
    out += "\n## At single points\n\n\
        Exactly these numbers, in every mode and nesting. The second derivatives stand row by row.\n\n\
        | Rust | at | first derivatives | second derivatives |\n| --- | --- | --- | --- |\n";
    for rule in TABLE {
        for p in rule.points {
            let (at, first, second) = (numbers(p.at), numbers(p.first), numbers(p.second));
            let _ = writeln!(out, "| `{}` | {at} | {first} | {second} |", spelled(rule));
        }
    }
    out
}

/// `a.powi(n)`.
pub fn spelled(rule: &Rule) -> String {
    let name = |k: usize| if rule.args.as_bytes()[k] == b'n' { "n" } else { ["a", "b", "c"][k] };
    match rule.write {
        Write::Infix(op) => format!("a {op} b"),
        Write::Prefix(op) => format!("{op}a"),
        Write::Method(m) => {
            let args: Vec<&str> = (1..rule.args.len()).map(name).collect();
            format!("a.{m}({})", args.join(", "))
        }
    }
}

fn partials(rule: &Rule) -> String {
    let floats = rule.args.chars().filter(|&c| c == 'f').count();
    let each = rule.partials.iter().take(floats).zip(["a", "b", "c"]).map(|(p, name)| match floats {
        1 => code(&partial(p)),
        _ => format!("{name}: {}", code(&partial(p))),
    });
    each.collect::<Vec<_>>().join("<br>")
}

/// Code in a cell of a table.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

/// The product of the factors as one expression.
fn partial(p: &Partial) -> String {
    let Partial::Chain(factors) = p else { return "0".into() };
    let (mut sign, mut product, mut guards) = ("", String::new(), String::new());
    for f in *factors {
        match f {
            Factor::Neg => sign = if sign.is_empty() { "-" } else { "" },
            Factor::Scale(text) if product.is_empty() => product = factor(text, factors.len() > 1),
            Factor::Scale(text) => product += &format!(" * {}", factor(text, true)),
            Factor::Unscale(text) => {
                let dividend = if product.is_empty() { "1" } else { &product };
                product = format!("{dividend} / {}", factor(text, true));
            }
            Factor::When(text) => guards += &format!(" [{}]", tidy(text)),
        }
    }
    let product = if product.is_empty() { "1".into() } else { product };
    format!("{sign}{product}{guards}")
}

/// In parentheses where it stands beside another factor and is no single name, call or block.
fn factor(text: &str, beside: bool) -> String {
    let text = tidy(text);
    let block = text.starts_with("if ") || text.starts_with('{');
    if beside && !block && text.contains(' ') && !whole(&text) { format!("({text})") } else { text }
}

/// Is it one operand already: every space inside of parentheses?
fn whole(text: &str) -> bool {
    let mut depth = 0;
    text.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c != ' ' || depth > 0
    })
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn convention(rule: &Rule) -> String {
    match rule.class {
        Class::Smooth => "smooth".into(),
        Class::Kinked(text) => text.replace('|', "\\|"),
        Class::Step => "piecewise constant: 0 everywhere".into(),
    }
}

fn numbers(xs: &[f64]) -> String {
    xs.iter().map(|x| number(*x)).collect::<Vec<_>>().join(", ")
}

fn number(x: f64) -> String {
    match x {
        x if x.is_nan() => "undefined (NaN)".into(),
        x if x.is_infinite() => if x > 0.0 { "∞" } else { "-∞" }.into(),
        x => format!("{x}"),
    }
}
