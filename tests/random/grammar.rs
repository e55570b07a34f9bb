//! The generator: a seed becomes a program of the accepted language.
//!
//! Invariants of what it makes: every name is in scope and has the right kind, every index is in bounds, every loop
//! ends, every function is called inside its domain, and what a loop carries is squashed, so that derivatives stay well
//! conditioned. The productions are templates, by what they make: `expr`, `stmt`, `loops`, `helpers`.

mod expr;
mod helpers;
mod loops;
mod memory;
mod stmt;
mod structs;

pub use structs::DEFINITION as STATE;

use crate::random::Random;
use crate::tree::{Cat, Node, ParamKind, Program, node, raw};

/// What a name stands for, with what is known about it.
#[derive(Clone, Debug, PartialEq)]
enum Kind {
    /// A float; `by_ref` where it is a reference to one.
    Scalar { by_ref: bool },
    /// Elements that can be indexed, at least `len` of them, all readable as `&name`.
    Array(usize),
    /// A `Vec` of at least so many elements.
    Vector(usize),
    /// `&[f64]`
    Slice(usize),
    /// `&mut [f64]`
    MutSlice(usize),
    /// `(f64, f64)`
    Pair,
    /// The struct of [`structs`].
    State,
    /// `&mut State`
    MutState,
    /// An array of so many.
    States(usize),
    /// `[[f64; C]; R]`
    Matrix(usize, usize),
    /// A `usize` in `lo..hi`; below the length of `of`.
    Int { lo: usize, hi: usize, of: Option<String> },
    /// A closure of so many floats.
    Closure(usize),
}

/// What may be done with a variable here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Access {
    /// It is borrowed mutably by something else.
    Hidden,
    /// It may be read.
    Read,
    /// It may be changed.
    Write,
    /// It may be changed and shortened.
    Shrink,
}

#[derive(Clone, Debug)]
struct Var {
    name: String,
    kind: Kind,
    access: Access,
}

/// A helper function that may be called.
#[derive(Clone, Debug)]
struct Helper {
    name: String,
    shape: helpers::Shape,
}

/// The state of the generation of one program.
pub struct Grammar {
    random: Random,
    vars: Vec<Var>,
    helpers: Vec<Helper>,
    next: usize,
    /// How many statements a function has at most.
    most: usize,
    /// Statements that may still be made.
    fuel: usize,
    /// Loops around this place, in this function; the labels of those that have one.
    loops: Vec<Option<String>>,
    /// Whether `return` may stand here.
    may_return: bool,
}

/// The names of locals: none that a template binds itself.
pub const NAMES: &[&str] = &["a", "b", "c", "d", "g", "m", "q", "s", "t", "u", "w", "z"];

impl Grammar {
    fn fresh(&mut self) -> String {
        let n = self.next;
        self.next += 1;
        let base = NAMES[n % NAMES.len()];
        if n < NAMES.len() { base.to_owned() } else { format!("{base}{}", n / NAMES.len()) }
    }

    fn declare(&mut self, name: &str, kind: Kind, mutable: bool) {
        let access = if mutable { Access::Shrink } else { Access::Read };
        self.vars.push(Var { name: name.to_owned(), kind, access });
    }

    /// The visible variables for which `f` has an answer.
    fn choices<T>(&self, access: Access, f: impl Fn(&Kind) -> Option<T>) -> Vec<(String, T)> {
        let mut seen = Vec::new();
        let mut out = Vec::new();
        for v in self.vars.iter().rev() {
            if seen.contains(&&v.name) {
                continue;
            }
            seen.push(&v.name);
            if v.access >= access
                && let Some(t) = f(&v.kind)
            {
                out.push((v.name.clone(), t));
            }
        }
        out
    }

    /// One of them.
    fn choose<T: Clone>(&mut self, access: Access, f: impl Fn(&Kind) -> Option<T>) -> Option<(String, T)> {
        let all = self.choices(access, f);
        if all.is_empty() { None } else { Some(self.random.pick(&all).clone()) }
    }

    /// Runs `f` with a variable restricted.
    fn restricted<T>(&mut self, name: &str, access: Access, f: impl FnOnce(&mut Self) -> T) -> T {
        let Some(i) = self.vars.iter().rposition(|v| v.name == name) else { return f(self) };
        let before = self.vars[i].access;
        self.vars[i].access = before.min(access);
        let out = f(self);
        self.vars[i].access = before;
        out
    }

    /// Runs `f` in a scope of its own, in which nothing outside may be changed.
    fn pure<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.vars.clone();
        for v in &mut self.vars {
            v.access = v.access.min(Access::Read);
        }
        let (loops, may_return) =
            (std::mem::take(&mut self.loops), std::mem::replace(&mut self.may_return, false));
        let out = f(self);
        (self.vars, self.loops, self.may_return) = (before, loops, may_return);
        out
    }

    /// Runs `f` in a scope: names that it declares end with it.
    fn scope<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> T {
        let n = self.vars.len();
        let out = f(self);
        self.vars.truncate(n);
        out
    }

    /// A block of up to `n` statements, in a scope.
    fn block(&mut self, n: usize) -> Node {
        self.scope(|g| {
            let count = g.random.below(n);
            let mut stmts = g.stmts(count);
            stmts.extend(g.effect());
            Node::block(stmts, None)
        })
    }

    /// A change of something outside: what a block is there for.
    fn effect(&mut self) -> Option<Node> {
        if self.random.percent(50) {
            let changed = self.change_memory();
            changed.or_else(|| self.assign_scalar())
        } else {
            let assigned = self.assign_scalar();
            assigned.or_else(|| self.change_memory())
        }
    }
}

/// How many statements a program of the long run has at most.
pub const LARGE: usize = 22;

/// How many a checked one has, so that a hundred of them compile in moderate time.
pub const SMALL: usize = 4;

/// The same at order 3, whose code is several times that of order 2.
pub const TINY: usize = 3;

/// The program of a seed, of so many statements at most; the order of the attribute is 2 or 3.
pub fn program(seed: u64, order: usize, most: usize) -> Program {
    let mut g = Grammar {
        random: Random::new(seed),
        vars: vec![],
        helpers: vec![],
        next: 0,
        most,
        fuel: 0,
        loops: vec![],
        may_return: false,
    };
    let count = g.random.below(match most {
        n if n > SMALL => 4,
        n if n > TINY => 2,
        _ => 1,
    });
    let helpers = (0..count).map(|_| g.helper()).collect();
    let params = g.params(if most == TINY { 1 } else { 3 });
    for (name, kind) in &params {
        let kind = match *kind {
            ParamKind::Scalar => Kind::Scalar { by_ref: false },
            ParamKind::Slice(n) => Kind::Slice(n),
            ParamKind::Array(n) => Kind::Array(n),
            ParamKind::Count(n) => Kind::Int { lo: n, hi: n + 1, of: None },
        };
        g.declare(name, kind, false);
    }
    g.fuel = most / 3 + g.random.below(most - most / 3) + 1;
    let body = g.body(true);
    let dim: usize = params.iter().map(|(_, k)| k.len()).sum();
    let point = (0..dim).map(|_| g.random.coordinate()).collect();
    Program { helpers, body, params, point, order }
}

impl Grammar {
    fn params(&mut self, most: usize) -> Vec<(String, ParamKind)> {
        let count = 1 + self.random.below(most);
        let mut out = Vec::new();
        for i in 0..count {
            let n = 3 + self.random.below(3);
            let kind = match self.random.below(10) {
                0..=3 => ParamKind::Slice(n),
                4..=6 => ParamKind::Scalar,
                7 | 8 => ParamKind::Array(3),
                _ if i == 0 => ParamKind::Slice(n),
                _ => ParamKind::Count(2 + self.random.below(4)),
            };
            out.push((format!("x{i}"), kind));
        }
        out
    }

    /// The body of a function with a float result: statements, then a value that everything alive flows into.
    fn body(&mut self, may_return: bool) -> Node {
        self.may_return = may_return;
        let stmts = self.scope(|g| {
            let mut stmts = Vec::new();
            // Something to change: an accumulator, and memory.
            if g.fuel > 2 {
                stmts.push(g.let_accumulator());
                stmts.extend(g.new_memory());
            }
            while g.fuel > 0 {
                stmts.extend(g.stmts(1));
            }
            let value = g.summary();
            (stmts, value)
        });
        self.may_return = false;
        Node::block(stmts.0, Some(stmts.1))
    }

    /// A sum over some of the visible variables.
    fn summary(&mut self) -> Node {
        let mut out = self.scalar(2);
        let all = self.choices(Access::Read, |k| Some(k.clone()));
        for (name, kind) in all {
            if self.random.percent(30) {
                continue;
            }
            let term = match kind {
                Kind::Scalar { by_ref: false } => raw(Cat::Scalar, name),
                Kind::Scalar { by_ref: true } => raw(Cat::Scalar, format!("*{name}")),
                Kind::Pair => {
                    node(Cat::Scalar, "{}.0 * {}.1", [raw(Cat::Other, &name), raw(Cat::Other, &name)])
                }
                Kind::Array(_) | Kind::Vector(_) | Kind::Slice(_) | Kind::MutSlice(_) => {
                    self.reduction(&name)
                }
                Kind::Matrix(r, c) => {
                    let (i, j) = (self.random.below(r), self.random.below(c));
                    raw(Cat::Scalar, format!("{name}[{i}][{j}]"))
                }
                Kind::State | Kind::MutState => self.field(&name),
                Kind::States(_) => self.sum_of_states(&name),
                Kind::Int { .. } | Kind::Closure(_) => continue,
            };
            let op = *self.random.pick(&["{} + {}", "{} - {}", "({}) + `0.5` * ({})"]);
            out = node(Cat::Scalar, op, [out, term]);
        }
        out
    }
}
