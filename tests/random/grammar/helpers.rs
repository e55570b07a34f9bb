//! Helper functions of each shape, and calls of them.

use super::memory::{borrowed, length};
use super::{Access, Grammar, Helper, Kind};
use crate::tree::{Cat, Function, Node, node, raw};

/// The signature of a helper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// `(f64, f64) -> f64`
    Scalars,
    /// `(&[f64]) -> f64`, of at least two elements.
    OneSlice,
    /// `(&[f64], &[f64], f64) -> f64`, of at least two elements each.
    TwoSlices,
    /// `(&mut [f64], f64)`, of at least two elements.
    Changes,
    /// `(&mut [f64], &[f64]) -> f64`, of at least two elements each.
    ChangesFrom,
    /// `(f64, f64) -> (f64, f64)`
    Tuple,
    /// `([f64; 3]) -> [f64; 3]`
    Array,
    /// `(&[f64], f64) -> Vec<f64>`, as many elements as there are.
    Vector,
    /// `(usize, f64, &[f64]) -> f64`, recursive.
    Recursive,
    /// `(&mut f64, f64)`
    ChangesScalar,
    /// `((f64, f64), f64) -> f64`
    TakesTuple,
    /// `(&State, f64) -> f64`
    ReadsState,
    /// `(State, f64) -> State`
    MovesState,
    /// `(&mut State, f64)`
    ChangesState,
}

const SHAPES: &[Shape] = &[
    Shape::Scalars,
    Shape::OneSlice,
    Shape::TwoSlices,
    Shape::Changes,
    Shape::ChangesFrom,
    Shape::Tuple,
    Shape::Array,
    Shape::Vector,
    Shape::Recursive,
    Shape::ChangesScalar,
    Shape::TakesTuple,
    Shape::ReadsState,
    Shape::MovesState,
    Shape::ChangesState,
];

impl Grammar {
    /// A helper that may call the ones before it.
    pub(super) fn helper(&mut self) -> Function {
        let shape = *self.random.pick(SHAPES);
        let name = format!("h{}", self.helpers.len());
        self.fuel = 1 + self.random.below(self.most / 4);
        let vars = std::mem::take(&mut self.vars);
        let scalar = Kind::Scalar { by_ref: false };
        let (head, params, recursive) = match shape {
            Shape::Scalars => ("(x: `F`, y: `F`) -> `F`", vec![("x", scalar.clone()), ("y", scalar)], false),
            Shape::OneSlice => ("(x: &[`F`]) -> `F`", vec![("x", Kind::Slice(2))], false),
            Shape::TwoSlices => (
                "(x: &[`F`], y: &[`F`], k: `F`) -> `F`",
                vec![("x", Kind::Slice(2)), ("y", Kind::Slice(2)), ("k", scalar)],
                false,
            ),
            Shape::Changes => {
                ("(x: &mut [`F`], k: `F`)", vec![("x", Kind::MutSlice(2)), ("k", scalar)], false)
            }
            Shape::ChangesFrom => (
                "(x: &mut [`F`], y: &[`F`]) -> `F`",
                vec![("x", Kind::MutSlice(2)), ("y", Kind::Slice(2))],
                false,
            ),
            Shape::Tuple => {
                ("(x: `F`, y: `F`) -> (`F`, `F`)", vec![("x", scalar.clone()), ("y", scalar)], false)
            }
            Shape::Array => ("(x: [`F`; 3]) -> [`F`; 3]", vec![("x", Kind::Array(3))], false),
            Shape::Vector => {
                ("(x: &[`F`], k: `F`) -> Vec<`F`>", vec![("x", Kind::Slice(2)), ("k", scalar)], false)
            }
            Shape::Recursive => (
                "(n: usize, x: `F`, y: &[`F`]) -> `F`",
                vec![("n", Kind::Int { lo: 0, hi: 5, of: None }), ("x", scalar), ("y", Kind::Slice(2))],
                true,
            ),
            Shape::ChangesScalar => ("(x: &mut `F`, k: `F`)", vec![("k", scalar)], false),
            Shape::TakesTuple => {
                ("(x: (`F`, `F`), k: `F`) -> `F`", vec![("x", Kind::Pair), ("k", scalar)], false)
            }
            Shape::ReadsState => {
                ("(x: &State, k: `F`) -> `F`", vec![("x", Kind::MutState), ("k", scalar)], false)
            }
            Shape::MovesState => {
                ("(x: State, k: `F`) -> State", vec![("x", Kind::State), ("k", scalar)], false)
            }
            Shape::ChangesState => {
                ("(x: &mut State, k: `F`)", vec![("x", Kind::MutState), ("k", scalar)], false)
            }
        };
        for (name, kind) in params {
            let mutable =
                matches!(kind, Kind::MutSlice(_)) || kind == Kind::MutState && shape == Shape::ChangesState;
            self.declare(name, kind, mutable);
        }
        let body = if recursive { self.recursive_body(&name) } else { self.helper_body(shape) };
        self.vars = vars;
        self.helpers.push(Helper { name: name.clone(), shape });
        Function { head: node(Cat::Other, &format!("fn {name}{head}"), []), body }
    }

    fn helper_body(&mut self, shape: Shape) -> Node {
        match shape {
            Shape::Scalars
            | Shape::OneSlice
            | Shape::TwoSlices
            | Shape::ChangesFrom
            | Shape::Recursive
            | Shape::TakesTuple
            | Shape::ReadsState => {
                let returns = self.random.percent(40);
                self.body(returns)
            }
            Shape::Changes => {
                let mut stmts = self.rest();
                stmts.extend(self.change_memory());
                Node::block(stmts, None)
            }
            Shape::ChangesScalar => {
                let mut stmts = self.rest();
                let e = self.bounded(2);
                stmts.push(node(Cat::Stmt, "*x = (*x * `0.8` + {}).sin();", [e]));
                Node::block(stmts, None)
            }
            Shape::MovesState => {
                let stmts = self.rest();
                let e = self.state_value();
                Node::block(stmts, Some(e))
            }
            Shape::ChangesState => {
                let mut stmts = self.rest();
                let e = self.bounded(2);
                stmts.push(node(Cat::Stmt, "x.pos = x.pos * x.bias[0] + {};", [e]));
                Node::block(stmts, None)
            }
            Shape::Tuple => {
                let stmts = self.rest();
                let (a, b) = (self.summary(), self.bounded(2));
                Node::block(stmts, Some(node(Cat::Other, "({}, {})", [a, b])))
            }
            Shape::Array => {
                let stmts = self.rest();
                let (a, b, c) = (self.summary(), self.bounded(2), self.bounded(1));
                Node::block(stmts, Some(node(Cat::Other, "[{}, {}, {}]", [a, b, c])))
            }
            Shape::Vector => {
                let stmts = self.rest();
                let e = self.mapped();
                let t = "x.iter().map(|e| {}).collect::<Vec<`F`>>()";
                Node::block(stmts, Some(node(Cat::Other, t, [e])))
            }
        }
    }

    fn rest(&mut self) -> Vec<Node> {
        let mut out = Vec::new();
        while self.fuel > 0 {
            out.extend(self.stmts(1));
        }
        out
    }

    /// `if n == 0 { return …; } … h(n - 1, …) * …`
    fn recursive_body(&mut self, name: &str) -> Node {
        let base = self.scalar(2);
        let mut stmts = vec![node(Cat::Stmt, "if n == 0 { return {}; }", [base])];
        stmts.extend(self.rest());
        let (next, with) = (self.bounded(2), self.bounded(1));
        let t = format!("{name}(n - 1, {{}}, y) * {{}}");
        Node::block(stmts, Some(node(Cat::Scalar, &t, [next, with])))
    }

    /// A slice argument of at least two elements.
    fn slice_argument(&mut self) -> Option<Node> {
        let (name, kind) = self.some_memory(Access::Read, 2)?;
        let n = length(&kind)?;
        if n >= 3 && self.random.percent(25) {
            return Some(raw(Cat::Other, format!("&{name}[1..]")));
        }
        Some(raw(Cat::Other, self.lent(&name, &kind)))
    }

    /// Memory as a `&` argument. Whether the bare name of a `&mut` is lent mutably, only the callee could say.
    fn lent(&mut self, name: &str, kind: &Kind) -> String {
        match kind {
            Kind::MutSlice(_) if self.random.percent(30) => format!("&{name}[..]"),
            Kind::MutSlice(_) => format!("&*{name}"),
            kind => borrowed(name, kind),
        }
    }

    /// A call whose value is a float.
    pub(super) fn call(&mut self, depth: usize) -> Node {
        let fallback = |g: &mut Self| g.scalar(depth - 1);
        if let Some((f, arity)) = self.choose(Access::Read, |k| match k {
            Kind::Closure(n) => Some(*n),
            _ => None,
        }) && self.random.percent(50)
        {
            let args: Vec<Node> = (0..arity).map(|_| self.scalar(depth - 1)).collect();
            let holes = vec!["{}"; arity].join(", ");
            return node(Cat::Scalar, &format!("{f}({holes})"), args);
        }
        if self.helpers.is_empty() {
            return fallback(self);
        }
        let helpers = self.helpers.clone();
        let helper = self.random.pick(&helpers).clone();
        self.call_of(&helper, depth).unwrap_or_else(|| fallback(self))
    }

    fn call_of(&mut self, helper: &Helper, depth: usize) -> Option<Node> {
        let h = &helper.name;
        Some(match helper.shape {
            Shape::Scalars => {
                let (a, b) = (self.scalar(depth - 1), self.scalar(depth - 1));
                node(Cat::Scalar, &format!("{h}({{}}, {{}})"), [a, b])
            }
            Shape::OneSlice => {
                let x = self.slice_argument()?;
                node(Cat::Scalar, &format!("{h}({{}})"), [x])
            }
            Shape::TwoSlices => {
                let (x, y, k) = (self.slice_argument()?, self.slice_argument()?, self.scalar(depth - 1));
                node(Cat::Scalar, &format!("{h}({{}}, {{}}, {{}})"), [x, y, k])
            }
            Shape::Recursive => {
                let n = self.random.below(4);
                let (a, y) = (self.scalar(depth - 1), self.slice_argument()?);
                node(Cat::Scalar, &format!("{h}({n}, {{}}, {{}})"), [a, y])
            }
            Shape::Tuple => {
                let (a, b) = (self.scalar(depth - 1), self.scalar(depth - 1));
                let field = self.random.below(2);
                let t = format!("{h}({{}}, {{}}).{field}");
                node(Cat::Scalar, &t, [a, b])
            }
            Shape::Array => {
                let e = [self.scalar(depth - 1), self.scalar(0), self.scalar(0)];
                let field = self.random.below(3);
                let t = format!("{h}([{{}}, {{}}, {{}}])[{field}]");
                node(Cat::Scalar, &t, e)
            }
            Shape::Vector => {
                let (x, k) = (self.slice_argument()?, self.scalar(depth - 1));
                let t = *self.random.pick(&["[1]", ".iter().sum::<`F`>()"]);
                node(Cat::Scalar, &format!("{h}({{}}, {{}}){t}"), [x, k])
            }
            Shape::TakesTuple => {
                let pair = self.choose(Access::Read, |k| (*k == Kind::Pair).then_some(()));
                let pair = match pair {
                    Some((name, ())) => raw(Cat::Other, name),
                    None => node(Cat::Other, "({}, {})", [self.scalar(depth - 1), self.scalar(0)]),
                };
                node(Cat::Scalar, &format!("{h}({{}}, {{}})"), [pair, self.scalar(depth - 1)])
            }
            Shape::ReadsState => {
                let (_, place) = self.state_place(Access::Read)?;
                node(Cat::Scalar, &format!("{h}(&{place}, {{}})"), [self.scalar(depth - 1)])
            }
            Shape::MovesState => {
                let e = self.pure(|g| [g.state_value(), g.scalar(depth - 1)]);
                node(Cat::Scalar, &format!("{h}({{}}, {{}}).pos"), e)
            }
            Shape::Changes | Shape::ChangesFrom | Shape::ChangesScalar | Shape::ChangesState => return None,
        })
    }

    /// A call as a statement: for its effect, or for several values.
    pub(super) fn call_stmt(&mut self) -> Option<Node> {
        if self.helpers.is_empty() {
            return None;
        }
        let helpers = self.helpers.clone();
        let helper = self.random.pick(&helpers).clone();
        let h = &helper.name;
        match helper.shape {
            Shape::Changes | Shape::ChangesFrom => self.changing_call(&helper),
            Shape::ChangesScalar => {
                let place = self.scalar_place()?;
                let k = self.pure(|g| g.bounded(1));
                let t = self.fresh();
                let t = raw(Cat::Other, t);
                Some(node(
                    Cat::Stmt,
                    &format!("{{ let {{}} = {{}}; {h}(&mut {{}}, {{}}); }}"),
                    [t.clone(), k, place, t],
                ))
            }
            Shape::ChangesState => {
                let (_, place) = self.state_place(Access::Write)?;
                let k = self.pure(|g| g.bounded(1));
                let t = raw(Cat::Other, self.fresh());
                let text = format!("{{ let {{}} = {{}}; {h}(&mut {place}, {{}}); }}");
                Some(node(Cat::Stmt, &text, [t.clone(), k, t]))
            }
            Shape::MovesState => {
                let e = [self.state_value(), self.scalar(1)];
                let w = self.fresh();
                self.declare(&w, Kind::State, true);
                Some(node(Cat::Stmt, &format!("let mut {w} = {h}({{}}, {{}});"), e))
            }
            Shape::Tuple => {
                let (a, b) = (self.scalar(1), self.scalar(1));
                let (p, q) = (self.fresh(), self.fresh());
                for n in [&p, &q] {
                    self.declare(n, Kind::Scalar { by_ref: false }, true);
                }
                let t = format!("let (mut {p}, mut {q}) = {h}({{}}, {{}});");
                Some(node(Cat::Stmt, &t, [a, b]))
            }
            Shape::Array => {
                let (v, ()) = self.choose(Access::Read, |k| (*k == Kind::Array(3)).then_some(()))?;
                let w = self.fresh();
                self.declare(&w, Kind::Array(3), true);
                // Without its type, what a call with constant arguments made cannot be stored to.
                Some(raw(Cat::Stmt, format!("let mut {w}: [`F`; 3] = {h}({v});")))
            }
            Shape::Vector => {
                let (name, kind) = self.some_memory(Access::Read, 2)?;
                let k = self.scalar(1);
                let w = self.fresh();
                let from = self.lent(&name, &kind);
                self.declare(&w, Kind::Vector(length(&kind)?), true);
                Some(node(Cat::Stmt, &format!("let mut {w}: Vec<`F`> = {h}({from}, {{}});"), [k]))
            }
            _ => {
                let e = self.call_of(&helper, 2)?;
                let p = self.fresh();
                self.declare(&p, Kind::Scalar { by_ref: false }, true);
                Some(node(Cat::Stmt, &format!("let mut {p} = {{}};"), [e]))
            }
        }
    }

    /// A call that changes memory: all of it, or a part.
    fn changing_call(&mut self, helper: &Helper) -> Option<Node> {
        let (name, kind) = self.some_memory(Access::Write, 2)?;
        let n = length(&kind)?;
        let target = match kind {
            _ if n >= 3 && self.random.percent(25) => format!("&mut {name}[1..3]"),
            Kind::MutSlice(_) => name.clone(),
            _ => format!("&mut {name}"),
        };
        let h = &helper.name;
        if helper.shape == Shape::Changes {
            let k = self.bounded(1);
            let t = raw(Cat::Other, self.fresh());
            return Some(node(
                Cat::Stmt,
                &format!("{{ let {{}} = {{}}; {h}({target}, {{}}); }}"),
                [t.clone(), k, t],
            ));
        }
        let from = self.restricted(&name, Access::Hidden, |g| g.slice_argument())?;
        let p = self.fresh();
        self.declare(&p, Kind::Scalar { by_ref: false }, true);
        Some(node(Cat::Stmt, &format!("let mut {p} = {h}({target}, {{}});"), [from]))
    }
}
