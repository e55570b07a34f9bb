//! Memory: reductions over it, statements that make it and change it.

use super::{Access, Grammar, Kind};
use crate::render::{self, Numbers};
use crate::tree::{Cat, Node, node, raw};

/// The least length of what can be passed as `&name` or iterated.
pub(super) fn length(kind: &Kind) -> Option<usize> {
    match *kind {
        Kind::Array(n) | Kind::Vector(n) | Kind::Slice(n) | Kind::MutSlice(n) => Some(n),
        _ => None,
    }
}

/// `&v` where the name is an owner, `v` where it is a reference.
pub(super) fn borrowed(name: &str, kind: &Kind) -> String {
    match kind {
        Kind::Slice(_) | Kind::MutSlice(_) => name.to_owned(),
        _ => format!("&{name}"),
    }
}

impl Grammar {
    /// Some memory with its kind.
    pub(super) fn some_memory(&mut self, access: Access, least: usize) -> Option<(String, Kind)> {
        self.choose(access, |k| length(k).filter(|n| *n >= least).map(|_| k.clone()))
    }

    /// A reduction over whatever memory is in scope.
    pub(super) fn any_reduction(&mut self) -> Node {
        match self.some_memory(Access::Read, 0) {
            Some((name, _)) => self.reduction(&name),
            None => self.variable().unwrap_or_else(|| self.literal()),
        }
    }

    /// A float made of all elements of `v`.
    pub(super) fn reduction(&mut self, v: &str) -> Node {
        let other = self.some_memory(Access::Read, 0).map_or_else(|| v.to_owned(), |(n, _)| n);
        let k = self.pure(|g| g.scalar(0));
        let (v, other) = (raw(Cat::Other, v), raw(Cat::Other, other));
        match self.random.below(12) {
            0 => node(Cat::Scalar, "{}.iter().sum::<`F`>()", [v]),
            1 => node(Cat::Scalar, "{}.iter().map(|e| e * e).sum::<`F`>()", [v]),
            2 => node(Cat::Scalar, "{}.iter().fold(`0.0`, |acc, e| `0.5` * acc + e * {})", [v, k]),
            3 => node(Cat::Scalar, "{}.iter().zip({}.iter()).map(|(l, r)| l * r).sum::<`F`>()", [v, other]),
            4 => node(
                Cat::Scalar,
                "{}.iter().enumerate().map(|(j, e)| `^`((j + 1) as f64) * e.sin()).sum::<`F`>()",
                [v],
            ),
            5 => node(Cat::Scalar, "{}.iter().rev().skip(1).map(|e| e.tanh()).sum::<`F`>()", [v]),
            6 => node(Cat::Scalar, "{}.iter().filter(|e| **e > `0.1`).map(|e| *e * *e).sum::<`F`>()", [v]),
            7 => node(Cat::Scalar, "{}.iter().copied().fold(`0.3`, |l: `F`, r: `F`| l.max(r * `0.5`))", [v]),
            8 => node(Cat::Scalar, "{}.windows(2).map(|p| p[0] * p[1]).sum::<`F`>()", [v]),
            9 => node(Cat::Scalar, "{}.iter().map(|e| (e * {}).cos()).product::<`F`>()", [v, k]),
            10 => node(Cat::Scalar, "{}.iter().take(2).map(|e| e - {}).sum::<`F`>()", [v, k]),
            _ => node(
                Cat::Scalar,
                "{}.chunks(2).map(|p| { let mut l = `0.2`; for e in p { l = l * e + `0.4`; } l }).sum::<`F`>()",
                [v],
            ),
        }
    }

    /// `let mut v = …;`, memory of one of the kinds.
    pub(super) fn new_memory(&mut self) -> Vec<Node> {
        let n = 2 + self.random.below(3);
        let name = self.fresh();
        let v = raw(Cat::Other, &name);
        let mutable = self.random.percent(80);
        let keyword = raw(Cat::Other, if mutable { "let mut" } else { "let" });
        let source = self.some_memory(Access::Read, 1);
        let (stmt, kind) = match (self.random.below(10), source) {
            (0, _) => {
                let e = self.bounded(1);
                (node(Cat::Stmt, &format!("{{}} {{}} = [{{}}; {n}];"), [keyword, v, e]), Kind::Array(n))
            }
            (1, _) => {
                let t = format!("{{}} {{}}: [`F`; {n}] = [`0.0`; {n}];");
                (node(Cat::Stmt, &t, [keyword, v]), Kind::Array(n))
            }
            (2 | 3, _) => {
                let e: Vec<Node> = (0..n).map(|_| self.bounded(1)).collect();
                let holes = vec!["{}"; n].join(", ");
                let kids = [keyword, v].into_iter().chain(e);
                if self.random.percent(60) {
                    (node(Cat::Stmt, &format!("{{}} {{}} = [{holes}];"), kids), Kind::Array(n))
                } else {
                    (node(Cat::Stmt, &format!("{{}} {{}} = vec![{holes}];"), kids), Kind::Vector(n))
                }
            }
            (4, Some((from, k))) => {
                let t = format!("{{}} {{}}: Vec<`F`> = vec![`0.0`; {from}.len()];");
                (node(Cat::Stmt, &t, [keyword, v]), Kind::Vector(length(&k).unwrap_or(0)))
            }
            (5, Some((from, k))) => {
                (node(Cat::Stmt, "{} {} = {}.to_vec();", [keyword, v, raw(Cat::Other, from)]), {
                    Kind::Vector(length(&k).unwrap_or(0))
                })
            }
            (6, Some((from, k))) => {
                let e = self.mapped();
                let t = "{} {}: Vec<`F`> = {}.iter().map(|e| {}).collect();";
                (node(Cat::Stmt, t, [keyword, v, raw(Cat::Other, from), e]), {
                    Kind::Vector(length(&k).unwrap_or(0))
                })
            }
            (7, Some((from, k))) if length(&k) >= Some(3) => {
                let e = self.mapped();
                let t = "{} {} = {}.iter().skip(1).map(|e| {}).collect::<Vec<`F`>>();";
                (node(Cat::Stmt, t, [keyword, v, raw(Cat::Other, from), e]), {
                    Kind::Vector(length(&k).unwrap_or(1) - 1)
                })
            }
            (8, _) => {
                let e = [self.bounded(1), self.leafy(), self.bounded(1), self.leafy()];
                let t = "{} {} = [[{}, {}], [{}, {}]];";
                (node(Cat::Stmt, t, [keyword, v].into_iter().chain(e)), Kind::Matrix(2, 2))
            }
            _ => return self.pushed(&name, n),
        };
        self.declare(&name, kind, mutable);
        vec![stmt]
    }

    fn leafy(&mut self) -> Node {
        self.scalar(0)
    }

    /// The body of a closure over `e: &f64` that is mapped.
    pub(super) fn mapped(&mut self) -> Node {
        self.pure(|g| {
            g.declare("e", Kind::Scalar { by_ref: true }, false);
            g.bounded(1)
        })
    }

    /// A vector that is pushed to in a loop.
    fn pushed(&mut self, name: &str, n: usize) -> Vec<Node> {
        let i = self.fresh();
        let e = self.pure(|g| {
            g.declare(&i, Kind::Int { lo: 0, hi: n, of: None }, false);
            g.bounded(2)
        });
        self.declare(name, Kind::Vector(n), true);
        let t = *self.random.pick(&[
            "let mut {}: Vec<`F`> = Vec::new();",
            "let mut {}: Vec<`F`> = Vec::with_capacity(4);",
            "let mut {} = vec![];",
        ]);
        let push = node(Cat::Stmt, "{}.push({});", [raw(Cat::Other, name), e]);
        vec![
            node(Cat::Stmt, t, [raw(Cat::Other, name)]),
            node(Cat::Stmt, &format!("for {i} in 0..{n} {{}}"), [Node::block(vec![push], None)]),
        ]
    }

    /// An element of memory, to be changed.
    pub(super) fn element(&mut self, name: &str, n: usize) -> Node {
        let mut i = self.index(n, Some(name));
        // A place that asks for its own length while it is borrowed is no Rust for every number type.
        if render::text(&i, Numbers::Plain).contains("len") {
            i = raw(Cat::Int, "0");
        }
        node(Cat::Scalar, "{}[{}]", [raw(Cat::Other, name), i])
    }

    /// A statement that changes memory.
    pub(super) fn change_memory(&mut self) -> Option<Node> {
        let (name, kind) = self.some_memory(Access::Write, 1)?;
        let n = length(&kind)?;
        Some(match self.random.below(17) {
            0..=3 => {
                let (place, e) = (self.element(&name, n), self.bounded(2));
                node(Cat::Stmt, "{} = {};", [place, e])
            }
            4..=8 => {
                let op = *self.random.pick(&["+=", "-=", "+=", "*="]);
                let (place, e) = (self.element(&name, n), self.bounded(1));
                Node::compound(place, op, e)
            }
            9 => {
                let (place, e) = (self.element(&name, n), self.scalar(1));
                let e = self.method_on("`1.5` + ({}).sin()", vec![e]);
                Node::compound(place, "/=", e)
            }
            10..=13 => self.change_whole(&name, &kind)?,
            14 => self.scaled(&name),
            15 => self.grow_or_shrink(&name, &kind)?,
            _ => {
                let (e, old) = (self.bounded(1), self.fresh());
                let place = self.element(&name, n);
                let t = "let {} = {}; {} = {} * `0.5` + {};";
                let o = raw(Cat::Other, &old);
                let out = node(Cat::Stmt, t, [o.clone(), place.clone(), place, o, e]);
                self.declare(&old, Kind::Scalar { by_ref: false }, false);
                out
            }
        })
    }

    /// A method that moves or replaces elements.
    fn change_whole(&mut self, name: &str, kind: &Kind) -> Option<Node> {
        let n = length(kind)?;
        let v = raw(Cat::Other, name);
        if self.random.percent(50) {
            let (i, j) = (self.index(n, None), self.index(n, None));
            return Some(node(Cat::Stmt, "{}.swap({}, {});", [v, i, j]));
        }
        let (from, _) = self.choose(Access::Read, |k| length(k).filter(|m| *m >= n))?;
        if self.random.percent(50) && matches!(kind, Kind::Array(_)) && from != name {
            return Some(raw(Cat::Stmt, format!("{name}.copy_from_slice(&{from}[..{n}]);")));
        }
        let e = self.restricted(name, Access::Hidden, |g| g.bounded(1));
        Some(node(Cat::Stmt, "{}.fill({});", [v, e]))
    }

    /// A loop that changes every element in place.
    fn scaled(&mut self, name: &str) -> Node {
        let e = self.restricted(name, Access::Hidden, |g| g.pure(|g| g.bounded(1)));
        let v = raw(Cat::Other, name);
        let t = *self.random.pick(&[
            "{}.iter_mut().for_each(|e| *e = *e * {});",
            "for e in {}.iter_mut() { *e = (*e * {}).sin(); }",
            "for e in &mut {}[1..] { *e = *e - {}; }",
        ]);
        node(Cat::Stmt, t, [v, e])
    }

    fn grow_or_shrink(&mut self, name: &str, kind: &Kind) -> Option<Node> {
        let Kind::Vector(n) = *kind else { return None };
        let v = raw(Cat::Other, name);
        let shrinkable = !self.choices(Access::Shrink, |k| (k == kind).then_some(())).is_empty()
            && self.vars.iter().any(|w| w.name == name && w.access == Access::Shrink);
        if shrinkable && self.random.percent(50) {
            let e = self.restricted(name, Access::Hidden, |g| g.bounded(1));
            let w = v.clone();
            let t =
                format!("if {{}}.len() > {n} {{ let last = {{}}.pop().unwrap(); {{}}[0] = last * {{}}; }}");
            return Some(node(Cat::Stmt, &t, [v.clone(), w, v, e]));
        }
        let e = self.bounded(1);
        Some(node(Cat::Stmt, "{}.push({});", [v, e]))
    }
}
