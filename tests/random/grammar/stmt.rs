//! Statements, except those that loop.

use super::{Access, Grammar, Kind};
use crate::tree::{Cat, Node, node, raw};

impl Grammar {
    /// About `n` statements, or as many as the fuel allows.
    pub(super) fn stmts(&mut self, n: usize) -> Vec<Node> {
        let mut out = Vec::new();
        for _ in 0..n {
            if self.fuel == 0 {
                break;
            }
            self.fuel -= 1;
            match self.random.below(100) {
                0..=13 => out.push(self.let_scalar()),
                14..=20 => out.extend(self.new_memory()),
                21..=23 => out.push(self.let_tuple()),
                24..=26 => out.push(self.new_state()),
                27..=36 => out.extend(self.assign_scalar()),
                37..=52 => out.extend(self.change_memory()),
                53..=56 => out.extend(self.change_state()),
                57..=62 => out.push(self.if_stmt()),
                63..=80 => out.push(self.loop_stmt()),
                81..=84 => out.extend(self.call_stmt()),
                85..=87 => out.extend(self.leave()),
                88..=90 => out.extend(self.closure()),
                91..=93 => out.extend(self.exchange()),
                94 => out.extend(self.match_stmt()),
                95 => out.extend(self.change_matrix()),
                96 => out.extend(self.through_reference()),
                97 => out.extend(self.sub_slice()),
                98 => out.push(node(Cat::Stmt, "{}", [self.block(3)])),
                _ => out.extend(self.drain()),
            }
        }
        out
    }

    fn let_scalar(&mut self) -> Node {
        let e = self.scalar(2);
        // Shadowing, also of memory by a float.
        let shadow = self.random.percent(12);
        let old = if shadow {
            self.choose(Access::Read, |k| (*k == Kind::Scalar { by_ref: false }).then_some(()))
        } else {
            None
        };
        let name = match old {
            Some((name, ())) => name,
            None => self.fresh(),
        };
        let mutable = self.random.percent(50);
        self.declare(&name, Kind::Scalar { by_ref: false }, mutable);
        let keyword = raw(Cat::Other, if mutable { "let mut" } else { "let" });
        // A literal needs a type before a method is called on it.
        let typed = !super::expr::type_is_known(&e) || self.random.percent(30);
        let t = if typed { "{} {}: `F` = {};" } else { "{} {} = {};" };
        node(Cat::Stmt, t, [keyword, raw(Cat::Other, name), e])
    }

    /// `let mut s = …;`
    pub(super) fn let_accumulator(&mut self) -> Node {
        let name = self.fresh();
        let zero = self.random.percent(40);
        let e = if zero { Node::lit(0.0) } else { self.bounded(1) };
        self.declare(&name, Kind::Scalar { by_ref: false }, true);
        node(Cat::Stmt, "let mut {}: `F` = {};", [raw(Cat::Other, name), e])
    }

    fn let_tuple(&mut self) -> Node {
        let (a, b) = (self.bounded(1), self.bounded(1));
        if self.random.percent(50) {
            let (p, q) = (self.fresh(), self.fresh());
            self.declare(&p, Kind::Scalar { by_ref: false }, false);
            self.declare(&q, Kind::Scalar { by_ref: false }, true);
            return node(
                Cat::Stmt,
                "let ({}, mut {}) = ({}, {});",
                [raw(Cat::Other, p), raw(Cat::Other, q), a, b],
            );
        }
        let p = self.fresh();
        self.declare(&p, Kind::Pair, true);
        node(Cat::Stmt, "let mut {} = ({}, {});", [raw(Cat::Other, p), a, b])
    }

    /// A float variable, or a field, that may be written.
    pub(super) fn scalar_place(&mut self) -> Option<Node> {
        let (name, kind) = self.choose(Access::Write, |k| match k {
            Kind::Scalar { by_ref: false } | Kind::Pair | Kind::State | Kind::MutState => Some(k.clone()),
            _ => None,
        })?;
        Some(match kind {
            Kind::Pair => raw(Cat::Scalar, format!("{name}.{}", self.random.below(2))),
            Kind::State | Kind::MutState => self.field(&name),
            _ => raw(Cat::Scalar, name),
        })
    }

    pub(super) fn assign_scalar(&mut self) -> Option<Node> {
        let place = self.scalar_place()?;
        Some(match self.random.below(6) {
            0 | 1 => {
                let e = self.bounded(2);
                node(Cat::Stmt, "{} = {};", [place, e])
            }
            2..=4 => {
                let op = *self.random.pick(&["+=", "-=", "*="]);
                let e = self.bounded(1);
                Node::compound(place, op, e)
            }
            _ => {
                let (l, e) = (self.literal(), self.bounded(1));
                node(Cat::Stmt, "{} = `0.5` * {} + {} * {};", [place.clone(), place, l, e])
            }
        })
    }

    fn if_stmt(&mut self) -> Node {
        let c = self.cond();
        let a = self.block(3);
        match self.random.below(3) {
            0 => node(Cat::Stmt, "if {} {}", [c, a]),
            1 => {
                let b = self.block(2);
                node(Cat::Stmt, "if {} {} else {}", [c, a, b])
            }
            _ => {
                let (d, b, e) = (self.cond(), self.block(2), self.block(2));
                node(Cat::Stmt, "if {} {} else if {} {} else {}", [c, a, d, b, e])
            }
        }
    }

    fn match_stmt(&mut self) -> Option<Node> {
        let (i, ()) = self.choose(Access::Read, |k| matches!(k, Kind::Int { .. }).then_some(()))?;
        let (a, b, c) = (self.block(2), self.block(2), self.block(1));
        Some(node(Cat::Stmt, "match {} { 0 => {} 1 | 3 => {} _ => {} }", [raw(Cat::Int, i), a, b, c]))
    }

    /// `break`, `continue`, `return`, on a condition.
    fn leave(&mut self) -> Option<Node> {
        let c = self.cond();
        if !self.loops.is_empty() && self.random.percent(75) {
            let word = if self.random.percent(60) { "break" } else { "continue" };
            let labels: Vec<String> = self.loops.iter().flatten().cloned().collect();
            let to = if labels.is_empty() || self.random.percent(50) {
                String::new()
            } else {
                format!(" '{}", self.random.pick(&labels))
            };
            if self.random.percent(30) {
                let body = self.block(2);
                return Some(node(Cat::Stmt, &format!("if {{}} {{ {{}} {word}{to}; }}"), [c, body]));
            }
            return Some(node(Cat::Stmt, &format!("if {{}} {{ {word}{to}; }}"), [c]));
        }
        if !self.may_return || self.random.percent(40) {
            return None;
        }
        let e = self.scalar(2);
        Some(node(Cat::Stmt, "if {} { return {}; }", [c, e]))
    }

    /// A closure that is called locally: it reads, or it changes a captured float.
    fn closure(&mut self) -> Option<Node> {
        let name = self.fresh();
        let f = raw(Cat::Other, &name);
        if self.random.percent(65) {
            let arity = 1 + self.random.below(2);
            let args: Vec<String> = (0..arity).map(|_| self.fresh()).collect();
            // Only what is never changed is captured by reference, so that it may be called at any later place.
            let moved = self.random.percent(40);
            let usable: Vec<bool> = self
                .vars
                .iter()
                .map(|v| {
                    let copied = matches!(
                        v.kind,
                        Kind::Scalar { by_ref: false }
                            | Kind::Array(_)
                            | Kind::Pair
                            | Kind::State
                            | Kind::Slice(_)
                    );
                    let shared = !moved
                        && v.access == Access::Read
                        && !matches!(v.kind, Kind::MutSlice(_) | Kind::MutState);
                    shared || moved && copied && v.access >= Access::Read
                })
                .collect();
            let body = self.pure(|g| {
                for (v, usable) in g.vars.iter_mut().zip(usable) {
                    v.access = if usable { Access::Read } else { Access::Hidden };
                }
                for a in &args {
                    g.declare(a, Kind::Scalar { by_ref: false }, false);
                }
                g.bounded(2)
            });
            let typed = args.iter().map(|a| format!("{a}: `F`")).collect::<Vec<_>>().join(", ");
            let t = format!("let {{}} = {}|{typed}| {{}};", if moved { "move " } else { "" });
            self.declare(&name, Kind::Closure(arity), false);
            return Some(node(Cat::Stmt, &t, [f, body]));
        }
        let (s, ()) = self.choose(Access::Write, |k| (*k == Kind::Scalar { by_ref: false }).then_some(()))?;
        let (a, b, c) =
            self.restricted(&s, Access::Hidden, |g| g.pure(|g| (g.bounded(1), g.bounded(1), g.bounded(1))));
        let s = raw(Cat::Scalar, s);
        let t = "let mut {} = |l: `F`| { {} = ({} + l * {}).sin(); }; {}({}); {}({});";
        Some(node(Cat::Stmt, t, [f.clone(), s.clone(), s, a, f.clone(), b, f, c]))
    }

    /// Values change places.
    fn exchange(&mut self) -> Option<Node> {
        let scalars = self.choices(Access::Write, |k| (*k == Kind::Scalar { by_ref: false }).then_some(()));
        if scalars.len() < 2 {
            return None;
        }
        let (a, b) = (self.random.below(scalars.len()), self.random.below(scalars.len()));
        if a == b {
            return None;
        }
        // What is replaced is borrowed while the new value is computed.
        let replacement = self.restricted(&scalars[b].0, Access::Hidden, |g| g.bounded(1));
        let (a, b) = (raw(Cat::Scalar, &scalars[a].0), raw(Cat::Scalar, &scalars[b].0));
        Some(match self.random.below(4) {
            0 => node(Cat::Stmt, "std::mem::swap(&mut {}, &mut {});", [a, b]),
            1 => {
                let e = self.bounded(1);
                node(Cat::Stmt, "({}, {}) = ({}, {});", [a.clone(), b.clone(), b, e])
            }
            2 => node(Cat::Stmt, "{} = std::mem::replace(&mut {}, {});", [a, b, replacement]),
            _ => {
                let t = self.fresh();
                let t = raw(Cat::Other, t);
                node(
                    Cat::Stmt,
                    "{ let {} = {}; {} = {}; {} = {}; }",
                    [t.clone(), a.clone(), a, b.clone(), b, t],
                )
            }
        })
    }

    fn change_matrix(&mut self) -> Option<Node> {
        let (name, (r, c)) = self.choose(Access::Write, |k| match k {
            Kind::Matrix(r, c) => Some((*r, *c)),
            _ => None,
        })?;
        let (i, j) = (self.index(r, None), self.index(c, None));
        let place = node(Cat::Scalar, "{}[{}][{}]", [raw(Cat::Other, name), i, j]);
        let e = self.bounded(1);
        Some(match self.random.below(3) {
            0 => node(Cat::Stmt, "{} = {};", [place, e]),
            1 => Node::compound(place, "+=", e),
            _ => Node::compound(place, "*=", e),
        })
    }

    /// A local mutable reference, to a float or an element.
    fn through_reference(&mut self) -> Option<Node> {
        let (name, kind) = self.choose(Access::Write, |k| match k {
            Kind::Scalar { by_ref: false } => Some(k.clone()),
            k => super::memory::length(k).filter(|n| *n > 0).map(|_| k.clone()),
        })?;
        let e = self.restricted(&name, Access::Hidden, |g| g.pure(|g| g.bounded(1)));
        let place = match super::memory::length(&kind) {
            Some(n) => self.element(&name, n),
            None => raw(Cat::Scalar, name),
        };
        let p = raw(Cat::Other, self.fresh());
        let t = *self
            .random
            .pick(&["{ let {} = &mut {}; *{} = *{} * {}; }", "{ let {} = &mut {}; *{} = *{} - {}; }"]);
        Some(node(Cat::Stmt, t, [p.clone(), place, p.clone(), p, e]))
    }

    /// `let s = &x[1..3];` of memory that is never changed.
    fn sub_slice(&mut self) -> Option<Node> {
        let (name, n) = self.choose(Access::Read, |k| super::memory::length(k).filter(|n| *n >= 2))?;
        if self.vars.iter().any(|v| v.name == name && v.access > Access::Read) {
            return None;
        }
        let len = 1 + self.random.below(n - 1);
        let lo = self.random.below(n - len + 1);
        let s = self.fresh();
        self.declare(&s, Kind::Slice(len), false);
        Some(raw(Cat::Stmt, format!("let {s} = &{name}[{lo}..{}];", lo + len)))
    }

    /// `while let Some(t) = stack.pop()` over a copy.
    fn drain(&mut self) -> Option<Node> {
        let (from, _) = self.some_memory(Access::Read, 1)?;
        let place = self.scalar_place()?;
        let (v, t) = (raw(Cat::Other, self.fresh()), raw(Cat::Other, self.fresh()));
        let text =
            "{ let mut {} = {}.to_vec(); while let Some({}) = {}.pop() { {} = ({} + {} * `0.7`).sin(); } }";
        Some(node(Cat::Stmt, text, [v.clone(), raw(Cat::Other, from), t.clone(), v, place.clone(), place, t]))
    }
}
