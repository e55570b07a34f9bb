//! Formulas of the table as statements.
//!
//! In: a formula, the arguments and the result of one application of a primitive. Out: statements appended to the
//! region that is being made, and the value that they compute. They are ordinary primal statements, so the next
//! level differentiates them like any other.
//!
//! What literals decide is decided here (`n == 0` for `x.powi(2)`), so that the usual powers have no branch.
//! Deliberately absent: simplification beyond that; the optimiser does it for all code alike.

use super::formula::{self, CONSTANTS, Node};
use super::scalar;
use crate::ir::build::Builder;
use crate::ir::{FloatTy, Frag, Op, Operand, Pure, Region, Ty, Value};

/// Appends the statements that compute the float `text`; returns its value.
///
/// `args` are the primitive's arguments (`a`, `b`, `c`; `n` is the last one), `result` its value (`r`), `ty` its type.
pub fn instantiate(b: &mut Builder<'_>, text: &str, args: &[Value], result: Option<Value>, ty: &Ty) -> Value {
    let mut scope = Scope::new(args, result, ty);
    let term = scope.float(b, &formula::parse(text));
    scope.materialize(b, term)
}

/// The same for the `bool` of a [`super::Factor::When`].
pub fn condition(b: &mut Builder<'_>, text: &str, args: &[Value], result: Option<Value>, ty: &Ty) -> Value {
    let mut scope = Scope::new(args, result, ty);
    match scope.bool(b, &formula::parse(text)) {
        Truth::Value(v) => v,
        Truth::Known(c) => b.atom(if c { "true" } else { "false" }, Ty::Bool),
    }
}

/// A number: the value that holds it, or a literal that no statement holds yet, or both.
#[derive(Clone, Copy)]
enum Term {
    Value(Value),
    /// A literal that the user wrote as an argument.
    Literal(Value, f64),
    /// A literal of the formula.
    Float(f64),
    Int(i64),
}

impl Term {
    fn known(self) -> Option<f64> {
        match self {
            Term::Value(_) => None,
            Term::Literal(_, x) | Term::Float(x) => Some(x),
            Term::Int(n) => Some(n as f64),
        }
    }
}

enum Truth {
    Value(Value),
    Known(bool),
}

struct Scope<'a> {
    args: &'a [Value],
    result: Option<Value>,
    /// The type of every float of the formula.
    ty: &'a Ty,
    /// What `let` binds, the innermost last.
    lets: Vec<(String, Term)>,
}

impl<'a> Scope<'a> {
    fn new(args: &'a [Value], result: Option<Value>, ty: &'a Ty) -> Self {
        Scope { args, result, ty, lets: Vec::new() }
    }

    fn name(&self, b: &Builder<'_>, name: &str) -> Term {
        if let Some((_, term)) = self.lets.iter().rev().find(|(n, _)| n == name) {
            return *term;
        }
        let arg = match name {
            "r" => {
                return Term::Value(self.result.expect("a formula reads `r` of an application that has it"));
            }
            "a" => self.args.first(),
            "b" => self.args.get(1),
            "c" => self.args.get(2),
            "n" => self.args.last(),
            _ => None,
        };
        let arg =
            *arg.unwrap_or_else(|| panic!("the table's formula reads `{name}`, which the primitive lacks"));
        literal(b, arg).map_or(Term::Value(arg), |x| Term::Literal(arg, x))
    }

    /// A number, float or integer.
    fn float(&mut self, b: &mut Builder<'_>, node: &Node) -> Term {
        match node {
            Node::Name(name) => self.name(b, name),
            Node::Constant(k) => Term::Value(self.constant(b, *k)),
            Node::Float(x) => Term::Float(*x),
            Node::Int(n) => Term::Int(*n),
            Node::Neg(x) => {
                let x = self.float(b, x);
                let x = self.materialize(b, x);
                Term::Value(self.prim(b, scalar::NEG, vec![x]))
            }
            Node::Binary(op, x, y) => self.arithmetic(b, op, x, y),
            Node::Method(name, operands) => self.method(b, name, operands),
            Node::ToFloat(n) => self.to_float(b, n),
            Node::If(cond, then, otherwise) => self.branch(b, cond, then, otherwise),
            Node::Let(name, value, rest) => {
                let value = self.float(b, value);
                self.lets.push((name.clone(), value));
                let rest = self.float(b, rest);
                self.lets.pop();
                rest
            }
            Node::Not(_) | Node::Small(_) => unreachable!("a `bool` in the place of a number"),
        }
    }

    fn arithmetic(&mut self, b: &mut Builder<'_>, op: &'static str, x: &Node, y: &Node) -> Term {
        let (x, y) = (self.float(b, x), self.float(b, y));
        match (op, x.known(), y.known()) {
            ("*", Some(1.0), _) => return y,
            ("*", _, Some(1.0)) => return x,
            (_, Some(p), Some(q)) => {
                if let Some(z) = fold(op, p, q) {
                    return Term::Float(z);
                }
            }
            _ => {}
        }
        let args = vec![self.materialize(b, x), self.materialize(b, y)];
        Term::Value(self.prim(b, scalar::infix(op), args))
    }

    fn method(&mut self, b: &mut Builder<'_>, name: &str, operands: &[Node]) -> Term {
        let terms: Vec<Term> = operands.iter().map(|x| self.float(b, x)).collect();
        match (name, terms[0], terms.get(1).and_then(|t| t.known())) {
            ("powi" | "powf", _, Some(0.0)) => return Term::Float(1.0),
            ("powi" | "powf", x, Some(1.0)) => return x,
            ("saturating_sub", n, Some(m)) => return self.int_minus(b, n, m as i64),
            _ => {}
        }
        // An integer among the arguments is `powi`'s exponent, which has its own type.
        let values = terms.into_iter().map(|t| self.materialize(b, t)).collect::<Vec<_>>();
        let prim = scalar::method(name, values.len() - 1);
        Term::Value(self.prim(b, prim.unwrap_or_else(|| panic!("the table lacks `{name}`")), values))
    }

    /// `n.saturating_sub(m)`: at the least exponent of all nothing may overflow, and nothing is there to be exact about.
    fn int_minus(&mut self, b: &mut Builder<'_>, n: Term, m: i64) -> Term {
        if let Some(n) = n.known() {
            return Term::Int((n as i64).saturating_sub(m).max(i32::MIN.into()));
        }
        let Term::Value(n) = n else { unreachable!("not known, so a value") };
        let ty = b.func.value(n).ty.clone();
        let m = b.atom(&m.to_string(), ty.clone());
        let method = Pure::Method {
            recv: Operand::Value(n),
            name: "saturating_sub".into(),
            turbofish: None,
            args: vec![Operand::Value(m)],
        };
        Term::Value(b.value(Op::Pure(method), "n", ty, false))
    }

    fn to_float(&mut self, b: &mut Builder<'_>, n: &Node) -> Term {
        let n = match self.float(b, n) {
            Term::Value(n) => n,
            known => return Term::Float(known.known().unwrap_or_default()),
        };
        let f64_cast = |target: &str| Op::Pure(Pure::Cast(Operand::Value(n), Frag::text(target)));
        Term::Value(match self.ty {
            Ty::Float(FloatTy::F64) => b.value(f64_cast("f64"), "n", self.ty.clone(), false),
            Ty::Float(FloatTy::F32) => b.value(f64_cast("f32"), "n", self.ty.clone(), false),
            _ => {
                let wide = b.value(f64_cast("f64"), "n", Ty::F64, false);
                let path = Frag::text(&self.literal_fn());
                let call = Op::Pure(Pure::Call { path, args: vec![Operand::Value(wide)] });
                b.value(call, "n", self.ty.clone(), false)
            }
        })
    }

    /// The arms are lazy: what the point excludes is not evaluated.
    fn branch(&mut self, b: &mut Builder<'_>, cond: &Node, then: &Node, otherwise: &Node) -> Term {
        let cond = match self.bool(b, cond) {
            Truth::Known(true) => return self.float(b, then),
            Truth::Known(false) => return self.float(b, otherwise),
            Truth::Value(cond) => cond,
        };
        let mut arm = |node| {
            let (stmts, value) = b.nested(|b| {
                let term = self.float(b, node);
                self.materialize(b, term)
            });
            Region { stmts, yields: vec![value], diverges: false }
        };
        let (then, otherwise) = (arm(then), arm(otherwise));
        Term::Value(b.value(Op::If { cond, then, otherwise }, "k", self.ty.clone(), false))
    }

    fn bool(&mut self, b: &mut Builder<'_>, node: &Node) -> Truth {
        match node {
            Node::Binary(op @ ("&&" | "||"), x, y) => {
                // The side that decides alone: `true` for `||`.
                let decides = *op == "||";
                match (self.bool(b, x), self.bool(b, y)) {
                    (Truth::Known(x), y) if x != decides => y,
                    (x, Truth::Known(y)) if y != decides => x,
                    (Truth::Known(_), _) | (_, Truth::Known(_)) => Truth::Known(decides),
                    (Truth::Value(x), Truth::Value(y)) => Truth::Value(b.binary(op, x, y, Ty::Bool, "c")),
                }
            }
            Node::Binary(op, x, y) => self.comparison(b, op, x, y),
            Node::Not(x) => match self.bool(b, x) {
                Truth::Known(x) => Truth::Known(!x),
                Truth::Value(x) => {
                    let not = Op::Pure(Pure::Unary("!", Operand::Value(x)));
                    Truth::Value(b.value(not, "c", Ty::Bool, false))
                }
            },
            Node::Small(x) => Truth::Known(matches!(self.float(b, x).known(), Some(0.0 | 1.0 | 2.0 | 3.0))),
            Node::Method(name, operands) => {
                let recv = self.float(b, &operands[0]);
                let recv = Operand::Value(self.materialize(b, recv));
                let test = Pure::Method { recv, name: name.clone(), turbofish: None, args: vec![] };
                Truth::Value(b.value(Op::Pure(test), "c", Ty::Bool, false))
            }
            Node::Let(name, value, rest) => {
                let value = self.float(b, value);
                self.lets.push((name.clone(), value));
                let rest = self.bool(b, rest);
                self.lets.pop();
                rest
            }
            _ => unreachable!("a number in the place of a `bool`"),
        }
    }

    fn comparison(&mut self, b: &mut Builder<'_>, op: &'static str, x: &Node, y: &Node) -> Truth {
        let (x, y) = (self.float(b, x), self.float(b, y));
        if let (Some(x), Some(y)) = (x.known(), y.known()) {
            return Truth::Known(match op {
                "==" => x == y,
                "!=" => x != y,
                "<" => x < y,
                "<=" => x <= y,
                ">" => x > y,
                _ => x >= y,
            });
        }
        let (x, y) = (self.materialize(b, x), self.materialize(b, y));
        Truth::Value(b.binary(op, x, y, Ty::Bool, "c"))
    }

    fn prim(&self, b: &mut Builder<'_>, prim: super::Prim, args: Vec<Value>) -> Value {
        b.value(Op::Prim(prim, args), "k", self.ty.clone(), false)
    }

    /// The value of a term; a literal becomes a statement now, in the region that uses it.
    fn materialize(&self, b: &mut Builder<'_>, term: Term) -> Value {
        match term {
            Term::Value(v) | Term::Literal(v, _) => v,
            Term::Int(n) => b.atom(&n.to_string(), Ty::Int("i32".into())),
            Term::Float(x) => {
                let text = match self.ty {
                    Ty::Float(FloatTy::Param(t)) if x == 0.0 => format!("{t}::zero()"),
                    Ty::Float(FloatTy::Param(t)) if x == 1.0 => format!("{t}::one()"),
                    Ty::Float(FloatTy::Param(_)) => format!("{}({x:?})", self.literal_fn()),
                    _ => format!("{x:?}"),
                };
                b.atom(&text, self.ty.clone())
            }
        }
    }

    fn constant(&self, b: &mut Builder<'_>, k: usize) -> Value {
        let (name, value) = CONSTANTS[k];
        let text = match self.ty {
            Ty::Float(FloatTy::F64) => format!("::core::f64::consts::{name}"),
            Ty::Float(FloatTy::F32) => format!("::core::f32::consts::{name}"),
            Ty::Float(FloatTy::Param(_)) => format!("{}(::core::f64::consts::{name})", self.literal_fn()),
            // A type that is not known takes its type from where the literal stands.
            _ => format!("{value:?}"),
        };
        b.atom(&text, self.ty.clone())
    }

    /// The function that makes a literal of a type parameter.
    fn literal_fn(&self) -> String {
        match self.ty {
            Ty::Float(FloatTy::Param(t)) => format!("::ad_runtime::literal::<{t}>"),
            _ => "::ad_runtime::literal".into(),
        }
    }
}

/// The number that the user wrote for this argument, if it is a literal of the region that is being made.
fn literal(b: &Builder<'_>, v: Value) -> Option<f64> {
    let stmt = b.stmts.iter().rev().find(|s| s.results.contains(&v))?;
    let Op::Pure(Pure::Atom(frag)) = &stmt.op else { return None };
    let text: String = frag.0.to_string().chars().filter(|c| !matches!(c, ' ' | '_' | '(' | ')')).collect();
    let digits = ["f64", "f32", "i32"].iter().find_map(|suffix| text.strip_suffix(suffix)).unwrap_or(&text);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '-').then(|| digits.parse().ok()).flatten()
}

/// Arithmetic on literals, where every float type computes it without rounding.
fn fold(op: &str, x: f64, y: f64) -> Option<f64> {
    let z = match op {
        "+" => x + y,
        "-" => x - y,
        "*" => x * y,
        _ => return None,
    };
    let exact = |x: f64| (x * 1024.0).fract() == 0.0 && x.abs() < 8192.0;
    (exact(x) && exact(y) && exact(z)).then_some(z)
}
