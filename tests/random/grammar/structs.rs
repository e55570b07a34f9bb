//! The struct that programs may use: it is made, read, changed, taken apart, and kept in arrays.
//!
//! One definition serves all programs; a program that mentions it has it before its functions.

use super::{Access, Grammar, Kind};
use crate::tree::{Cat, Node, node, raw};

/// The definition, after its derives.
pub const DEFINITION: &str = "pub struct State { pub pos: `F`, pub vel: `F`, pub bias: [`F`; 2] }";

/// Its fields that are floats.
const FIELDS: &[&str] = &["pos", "vel", "bias[0]", "bias[1]"];

impl Grammar {
    /// One of the floats of a struct.
    pub(super) fn field(&mut self, of: &str) -> Node {
        raw(Cat::Scalar, format!("{of}.{}", self.random.pick(FIELDS)))
    }

    /// A struct of each thing that may stand in its place: a name, a copy with a field changed, a literal.
    pub(super) fn state_value(&mut self) -> Node {
        let old = self.choose(Access::Read, |k| (*k == Kind::State).then_some(()));
        match old {
            Some((name, ())) if self.random.percent(30) => raw(Cat::Other, name),
            Some((name, ())) if self.random.percent(40) => {
                let e = self.bounded(1);
                let field = *self.random.pick(&["pos", "vel"]);
                node(Cat::Other, &format!("State {{ {field}: {{}}, ..{name} }}"), [e])
            }
            _ => {
                let e = [self.bounded(1), self.scalar(1), self.bounded(1), self.scalar(0)];
                node(Cat::Other, "State { pos: {}, vel: {}, bias: [{}, {}] }", e)
            }
        }
    }

    /// `let mut s = State { … };`, an array of two, or one taken apart.
    pub(super) fn new_state(&mut self) -> Node {
        let old = self.choose(Access::Read, |k| (*k == Kind::State).then_some(()));
        if let Some((name, ())) = old
            && self.random.percent(20)
        {
            let (p, q) = (self.fresh(), self.fresh());
            self.declare(&p, Kind::Scalar { by_ref: false }, false);
            self.declare(&q, Kind::Array(2), false);
            return raw(Cat::Stmt, format!("let State {{ pos: {p}, bias: {q}, .. }} = {name};"));
        }
        if self.random.percent(25) {
            let (a, b) = (self.state_value(), self.state_value());
            let name = self.fresh();
            self.declare(&name, Kind::States(2), true);
            return node(Cat::Stmt, "let mut {} = [{}, {}];", [raw(Cat::Other, name), a, b]);
        }
        let e = self.state_value();
        let name = self.fresh();
        self.declare(&name, Kind::State, true);
        node(Cat::Stmt, "let mut {} = {};", [raw(Cat::Other, name), e])
    }

    /// A struct that may be changed, as a place.
    pub(super) fn state_place(&mut self, access: Access) -> Option<(String, String)> {
        let (name, array) = self.choose(access, |k| match k {
            Kind::State => Some(0),
            Kind::States(n) => Some(*n),
            _ => None,
        })?;
        let place = match array {
            0 => name.clone(),
            n => format!("{name}[{}]", self.random.below(n)),
        };
        Some((name, place))
    }

    /// A change of a field, of a whole struct, or of every struct of an array.
    pub(super) fn change_state(&mut self) -> Option<Node> {
        let arrays = self.choose(Access::Write, |k| matches!(k, Kind::States(_)).then_some(()));
        if let Some((name, ())) = arrays
            && self.random.percent(40)
        {
            let e = self.restricted(&name, Access::Hidden, |g| g.pure(|g| g.bounded(1)));
            let t = *self.random.pick(&[
                "for p in {}.iter_mut() { p.pos = p.pos * p.vel + {}; }",
                "for p in &mut {} { p.bias[1] = (p.pos - {}).sin(); p.vel = p.bias[0]; }",
                "{}.iter_mut().for_each(|p| p.vel = p.vel * {});",
            ]);
            return Some(node(Cat::Stmt, t, [raw(Cat::Other, name), e]));
        }
        let (_, place) = self.state_place(Access::Write)?;
        if self.random.percent(25) {
            let e = self.state_value();
            return Some(node(Cat::Stmt, &format!("{place} = {{}};"), [e]));
        }
        let field = self.field(&place);
        let e = self.bounded(1);
        Some(match self.random.below(4) {
            0 => node(Cat::Stmt, "{} = {};", [field, e]),
            1 => Node::compound(field, "*=", e),
            2 => Node::compound(field, "-=", e),
            _ => Node::compound(field, "+=", e),
        })
    }

    /// A sum over an array of structs.
    pub(super) fn sum_of_states(&mut self, name: &str) -> Node {
        let t = *self.random.pick(&[
            "{}.iter().map(|p| p.pos * p.bias[1]).sum::<`F`>()",
            "{}.iter().fold(`0.0`, |acc, p| `0.5` * acc + p.vel - p.pos)",
            "{}.iter().enumerate().map(|(j, p)| p.bias[j] * p.vel).sum::<`F`>()",
        ]);
        node(Cat::Scalar, t, [raw(Cat::Other, name)])
    }
}
