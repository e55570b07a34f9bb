//! Loops.

use super::memory::length;
use super::{Access, Grammar, Kind};
use crate::tree::{Cat, Node, node};

impl Grammar {
    pub(super) fn loop_stmt(&mut self) -> Node {
        if self.loops.len() >= 3 {
            return self.counted();
        }
        match self.random.below(20) {
            0..=8 => self.counted(),
            9..=12 => self.over_elements().unwrap_or_else(|| self.counted()),
            13..=14 => self.over_places().unwrap_or_else(|| self.counted()),
            15..=17 => self.while_loop(),
            _ => self.bare_loop(),
        }
    }

    /// The body of a loop in which `vars` are bound; the label that it was given.
    fn loop_body(&mut self, vars: &[(String, Kind)], n: usize) -> (String, Node) {
        let label = if self.random.percent(20) { Some(self.fresh()) } else { None };
        let text = label.as_ref().map_or(String::new(), |l| format!("'{l}: "));
        self.loops.push(label);
        // What the body declares is fresh in each trip, and what is outside keeps at least its length.
        let body = self.scope(|g| {
            for (name, kind) in vars {
                g.declare(name, kind.clone(), false);
            }
            let count = 1 + g.random.below(n);
            let mut stmts = g.stmts(count);
            stmts.extend(g.effect());
            Node::block(stmts, None)
        });
        self.loops.pop();
        (text, body)
    }

    /// `for i in range`
    fn counted(&mut self) -> Node {
        let i = self.fresh();
        let n = 2 + self.random.below(3);
        let outer = self.choose(Access::Read, |k| match k {
            Kind::Int { lo, hi, of: None } if *hi <= 6 => Some((*lo, *hi)),
            _ => None,
        });
        let memory = self.some_memory(Access::Read, 2);
        let (range, lo, hi, of) = match (self.random.below(11), outer, memory) {
            (0 | 1, Some((j, (_, hi))), _) => (format!("0..{j}"), 0, hi.max(1), None),
            (2, Some((j, (_, hi))), _) => (format!("0..={j}"), 0, hi, None),
            (3..=5, _, Some((v, k))) => {
                let hi = if matches!(k, Kind::Vector(_)) { usize::MAX } else { length(&k).unwrap_or(0) };
                let start = self.random.below(2);
                (format!("{start}..{v}.len()"), start, hi, Some(v))
            }
            (6, _, _) => (format!("(0..{n}).rev()"), 0, n, None),
            (7, _, _) => (format!("(0..{n}).step_by(2)"), 0, n, None),
            (8, _, _) => (format!("(1..{n}).rev()"), 1, n, None),
            (9, _, _) => (format!("1..={n}"), 1, n + 1, None),
            _ => (format!("0..{n}"), 0, n, None),
        };
        let vars = [(i.clone(), Kind::Int { lo, hi, of: of.clone() })];
        let (label, body) = match &of {
            // Its length stands in the range: it is not shortened inside.
            Some(v) => {
                let v = v.clone();
                self.restricted(&v, Access::Write, |g| g.loop_body(&vars, 4))
            }
            None => self.loop_body(&vars, 4),
        };
        node(Cat::Stmt, &format!("{label}for {i} in {range} {{}}"), [body])
    }

    /// `for e in v.iter()` and its relatives.
    fn over_elements(&mut self) -> Option<Node> {
        let (v, k) = self.some_memory(Access::Read, 0)?;
        let (w, _) = self.some_memory(Access::Read, 0)?;
        let (e, f, i) = (self.fresh(), self.fresh(), self.fresh());
        let hi = if matches!(k, Kind::Vector(_)) { usize::MAX } else { length(&k)? };
        let by_ref = Kind::Scalar { by_ref: true };
        let count = Kind::Int { lo: 0, hi, of: Some(v.clone()) };
        let borrow = super::memory::borrowed(&v, &k);
        let (head, vars) = match self.random.below(7) {
            0 => (format!("for {e} in {v}.iter()"), vec![(e, by_ref)]),
            1 => (format!("for ({i}, {e}) in {v}.iter().enumerate()"), vec![(i, count), (e, by_ref)]),
            2 => (
                format!("for ({e}, {f}) in {v}.iter().zip({w}.iter())"),
                vec![(e, by_ref.clone()), (f, by_ref)],
            ),
            3 => (format!("for &{e} in {v}.iter().rev()"), vec![(e, Kind::Scalar { by_ref: false })]),
            4 if !matches!(k, Kind::MutSlice(_)) => (format!("for {e} in {borrow}"), vec![(e, by_ref)]),
            5 => (format!("for {e} in {v}.windows(2)"), vec![(e, Kind::Slice(2))]),
            _ => (format!("for {e} in {v}.iter().skip(1).step_by(2)"), vec![(e, by_ref)]),
        };
        let (label, body) =
            self.restricted(&v, Access::Read, |g| g.restricted(&w, Access::Read, |g| g.loop_body(&vars, 3)));
        Some(node(Cat::Stmt, &format!("{label}{head} {{}}"), [body]))
    }

    /// `for e in v.iter_mut()`
    fn over_places(&mut self) -> Option<Node> {
        let (v, _) = self.some_memory(Access::Write, 0)?;
        let (e, i) = (self.fresh(), self.fresh());
        let (label, mut body) = self.restricted(&v, Access::Hidden, |g| {
            g.loop_body(
                &[
                    (e.clone(), Kind::Scalar { by_ref: true }),
                    (i.clone(), Kind::Int { lo: 0, hi: usize::MAX, of: None }),
                ],
                2,
            )
        });
        let value = self.restricted(&v, Access::Hidden, |g| {
            g.scope(|g| {
                g.declare(&e, Kind::Scalar { by_ref: true }, false);
                g.bounded(1)
            })
        });
        let write = node(Cat::Stmt, &format!("*{e} = *{e} * `0.5` + {{}};"), [value]);
        let at = self.random.below(body.parts.len() + 1);
        body.parts.insert(at, crate::tree::Part::Kid(write));
        Some(node(Cat::Stmt, &format!("{label}for ({i}, {e}) in {v}.iter_mut().enumerate() {{}}"), [body]))
    }

    /// A `while` with a counter that bounds it and a condition on data.
    fn while_loop(&mut self) -> Node {
        let i = self.fresh();
        let n = 2 + self.random.below(4);
        let cond = if self.random.percent(50) { Some(self.cond()) } else { None };
        let (label, body) = self.loop_body(&[(i.clone(), Kind::Int { lo: 1, hi: n + 1, of: None })], 4);
        let start = format!("{{ let mut {i} = 0; {label}while {i} < {n}");
        match cond {
            Some(c) => node(Cat::Stmt, &format!("{start} && ({{}}) {{ {i} += 1; {{}} }} }}"), [c, body]),
            None => node(Cat::Stmt, &format!("{start} {{ {i} += 1; {{}} }} }}"), [body]),
        }
    }

    /// `loop` with exits.
    fn bare_loop(&mut self) -> Node {
        let i = self.fresh();
        let n = 2 + self.random.below(4);
        let (label, body) = self.loop_body(&[(i.clone(), Kind::Int { lo: 1, hi: n + 1, of: None })], 3);
        let exit = self.cond();
        let t = format!(
            "{{ let mut {i} = 0; {label}loop {{ {i} += 1; if {i} > {n} {{ break; }} {{}} if {{}} {{ break; }} }} }}"
        );
        node(Cat::Stmt, &t, [body, exit])
    }
}
