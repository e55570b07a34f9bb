//! Expressions: floats, conditions, integers, reductions over memory.

use super::{Access, Grammar, Kind};
use crate::tree::{Cat, Node, Part, node, raw};

/// Functions of one argument that are smooth and bounded in slope everywhere, or nearly.
const UNARY: &[&str] = &[
    "({}).sin()",
    "({}).cos()",
    "({}).tanh()",
    "({}).atan()",
    "(`0.3` * ({})).sin()",
    "({}).sin().exp()",
    "(`0.5` * ({}).tanh()).exp()",
    "({}).abs()",
    "({}).sin().powi(2)",
    "({}).cos().powi(3)",
    "-({})",
    "({}).clamp(-`1.25`, `1.25`)",
];

/// Functions whose one argument stands twice.
const SQUARED: &[&str] = &[
    "(`1.0` + ({}) * ({})).sqrt()",
    "(`1.0` + ({}) * ({})).ln()",
    "(({}) * ({})).ln_1p()",
    "(-(({}) * ({}))).exp()",
    "`1.0` / (`1.5` + ({}) * ({}))",
    "(`1.5` + ({}) * ({})).recip()",
    "({}) / (`1.0` + ({}).abs())",
];

/// Functions of two arguments.
const BINARY: &[&str] = &[
    "{} + {}",
    "{} - {}",
    "({}) * ({})",
    "({}) * ({})",
    "({}).max({})",
    "({}).min({})",
    "({}).hypot(`1.0` + ({}).abs())",
    "({}).atan2(`1.5` + ({}).abs())",
    "({}) / (`2.5` + ({}).sin())",
];

/// The size of an expression that may stand several times.
const SHORT: usize = 8;

impl Grammar {
    /// An expression of that depth at most.
    pub(super) fn scalar(&mut self, depth: usize) -> Node {
        if depth == 0 {
            return self.leaf();
        }
        match self.random.below(100) {
            0..=17 => self.leaf(),
            18..=33 => {
                let t = *self.random.pick(UNARY);
                let a = self.scalar(depth - 1);
                self.method_on(t, vec![a])
            }
            34..=42 => {
                let a = self.scalar(depth - 1);
                if a.size() > SHORT {
                    return self.method_on("({}).tanh()", vec![a]);
                }
                let t = *self.random.pick(SQUARED);
                self.method_on(t, vec![a.clone(), a])
            }
            43..=70 => {
                let t = *self.random.pick(BINARY);
                let (a, b) = (self.scalar(depth - 1), self.scalar(depth - 1));
                self.method_on(t, vec![a, b])
            }
            71..=74 => {
                let l = self.literal();
                let a = self.scalar(depth - 1);
                let t =
                    *self.random.pick(&["{} * ({})", "{} - ({})", "{} + {}", "{} / (`1.5` + ({}).cos())"]);
                self.method_on(t, vec![l, a])
            }
            75..=78 => {
                let (c, a, b) = (self.cond(), self.scalar(depth - 1), self.scalar(depth - 1));
                node(Cat::Scalar, "(if {} { {} } else { {} })", [c, a, b])
            }
            79..=80 => {
                let (a, b, c) = (self.scalar(depth - 1), self.leaf(), self.leaf());
                self.method_on("({}).mul_add({}, {})", vec![a, b, c])
            }
            81..=83 => self.block_value(depth),
            84..=89 => self.call(depth),
            90..=95 => self.any_reduction(),
            96 => self.match_value(depth),
            _ => self.swap_free_tuple(depth),
        }
    }

    /// A template whose receiver must have a type that is known where it stands.
    pub(super) fn method_on(&mut self, template: &str, mut args: Vec<Node>) -> Node {
        let composite = ["(`", "(-", "(({})"].iter().any(|p| template.starts_with(p));
        let after: Vec<&str> = template.split("{}").skip(1).collect();
        for i in 0..args.len() {
            if (composite || after[i].starts_with(").")) && !type_is_known(&args[i]) {
                let new = self.variable().unwrap_or_else(known_literal);
                let old = std::mem::replace(&mut args[i], new.clone());
                args.iter_mut().filter(|a| **a == old).for_each(|a| *a = new.clone());
            }
        }
        node(Cat::Scalar, template, args)
    }

    /// A literal with one or two decimals.
    pub(super) fn literal(&mut self) -> Node {
        Node::lit((1 + self.random.below(40)) as f64 / 20.0)
    }

    /// A float that some variable holds.
    pub(super) fn variable(&mut self) -> Option<Node> {
        let all = self.choices(Access::Read, |k| match k {
            Kind::Int { .. } | Kind::Closure(_) => None,
            Kind::Vector(0) => None,
            k => Some(k.clone()),
        });
        if all.is_empty() {
            return None;
        }
        // Recent names are likelier: they hold what was computed.
        let i = self.random.below(all.len()).min(self.random.below(all.len()));
        let (name, kind) = all[i].clone();
        Some(match kind {
            Kind::Scalar { by_ref: true } => node(Cat::Scalar, "*{}", [raw(Cat::Other, name)]),
            Kind::Pair => {
                let field = self.random.below(2);
                raw(Cat::Scalar, format!("{name}.{field}"))
            }
            Kind::State | Kind::MutState => self.field(&name),
            Kind::States(n) => {
                let i = self.random.below(n);
                self.field(&format!("{name}[{i}]"))
            }
            Kind::Matrix(r, c) => {
                let (i, j) = (self.index(r, None), self.index(c, None));
                node(Cat::Scalar, "{}[{}][{}]", [raw(Cat::Other, name), i, j])
            }
            Kind::Array(n) | Kind::Vector(n) | Kind::Slice(n) | Kind::MutSlice(n) => {
                let i = self.index(n, Some(&name));
                node(Cat::Scalar, "{}[{}]", [raw(Cat::Other, name), i])
            }
            _ => raw(Cat::Scalar, name),
        })
    }

    fn leaf(&mut self) -> Node {
        if self.random.percent(12) {
            return self.literal();
        }
        if self.random.percent(6)
            && let Some((i, ())) = self.choose(Access::Read, |k| matches!(k, Kind::Int { .. }).then_some(()))
        {
            return node(Cat::Scalar, "`0.2` * `^`({} as f64)", [raw(Cat::Int, i)]);
        }
        self.variable().unwrap_or_else(|| self.literal())
    }

    /// An index below `len`; `of` is the name whose length it may also be known to be below.
    pub(super) fn index(&mut self, len: usize, of: Option<&str>) -> Node {
        let ints = self.choices(Access::Read, |k| match k {
            Kind::Int { lo, hi, of } => Some((*lo, *hi, of.clone())),
            _ => None,
        });
        if ints.is_empty() || self.random.percent(25) {
            if let Some(name) = of
                && self.random.percent(15)
            {
                return raw(Cat::Int, format!("{name}.len() - 1"));
            }
            return raw(Cat::Int, self.random.below(len).to_string());
        }
        let (name, (lo, hi, below)) = self.random.pick(&ints).clone();
        let mut forms = vec![format!("{name} % {len}"), format!("({name} + 1) % {len}")];
        let within = hi <= len || (below.is_some() && below.as_deref() == of);
        if within {
            forms = vec![name.clone(), name.clone(), name.clone()];
            if hi <= len {
                forms.push(format!("{} - {name}", len - 1));
            }
            if lo >= 1 {
                forms.extend([format!("{name} - 1"), format!("{name} - 1")]);
            }
        }
        if hi < len {
            forms.push(format!("{name} + 1"));
        }
        raw(Cat::Int, self.random.pick(&forms).clone())
    }

    /// A condition, on data or on integers.
    pub(super) fn cond(&mut self) -> Node {
        if self.random.percent(25)
            && let Some((i, ())) = self.choose(Access::Read, |k| matches!(k, Kind::Int { .. }).then_some(()))
        {
            let t = *self.random.pick(&["{} % 2 == 0", "{} > 1", "{} == 2", "{} != 1"]);
            return node(Cat::Cond, t, [raw(Cat::Int, i)]);
        }
        let left = self.variable().unwrap_or_else(known_literal);
        // Operands of a comparison are borrowed by any type but a primitive one: they change nothing.
        let (small, one) = (self.pure(|g| g.scalar(1)), self.literal());
        match self.random.below(6) {
            0 => node(Cat::Cond, "{} > {}", [left, one]),
            1 => node(Cat::Cond, "{} < {}", [left, small]),
            2 => node(Cat::Cond, "{} > -{}", [left, one]),
            3 => node(Cat::Cond, "!({} > {})", [left, small]),
            4 => node(Cat::Cond, "{} > `0.1` && {} < {}", [left, small, one]),
            _ => node(Cat::Cond, "{} < `0.0` || {} > {}", [left, small, one]),
        }
    }

    /// `{ let a = …; a * a }`
    fn block_value(&mut self, depth: usize) -> Node {
        if self.fuel == 0 {
            return self.leaf();
        }
        self.scope(|g| {
            let may_return = std::mem::replace(&mut g.may_return, false);
            let loops = std::mem::take(&mut g.loops);
            let n = 1 + g.random.below(2);
            let stmts = g.stmts(n);
            let value = g.scalar(depth - 1);
            (g.may_return, g.loops) = (may_return, loops);
            node(Cat::Scalar, "({})", [Node::block(stmts, Some(value))])
        })
    }

    /// `match i % 3 { 0 => …, 1 => …, _ => … }`
    fn match_value(&mut self, depth: usize) -> Node {
        let Some((i, ())) = self.choose(Access::Read, |k| matches!(k, Kind::Int { .. }).then_some(())) else {
            return self.leaf();
        };
        let (a, b, c) = (self.scalar(depth - 1), self.scalar(depth - 1), self.leaf());
        let t = *self.random.pick(&[
            "(match {} % 3 { 0 => {}, 1 => {}, _ => {} })",
            "(match {} { 0 | 2 => {}, n if n > 3 => {}, _ => {} })",
            "(match {} { 0 => {}, 1..=2 => {}, _ => {} })",
        ]);
        node(Cat::Scalar, t, [raw(Cat::Int, i), a, b, c])
    }

    /// A tuple that is taken apart at once.
    fn swap_free_tuple(&mut self, depth: usize) -> Node {
        let (a, b) = (self.scalar(depth - 1), self.leaf());
        let name = self.fresh();
        let (p, q) = (raw(Cat::Other, format!("{name}l")), raw(Cat::Other, format!("{name}r")));
        let t = *self.random.pick(&[
            "({ let ({}, {}) = ({}, {}); {} - {} * {} })",
            "({ let ({}, {}) = ({}, {}); {} * {} + {} })",
        ]);
        let known = self.variable().unwrap_or_else(known_literal);
        node(Cat::Scalar, t, [p.clone(), q.clone(), a, b, p, q, known])
    }

    /// Wraps a value that is carried on, so that it stays small.
    pub(super) fn squash(&mut self, e: Node) -> Node {
        let mut t = *self.random.pick(&[
            "({}).sin()",
            "({}).tanh()",
            "({}).atan()",
            "(`0.5` * ({})).cos()",
            "({}) / (`1.0` + ({}) * ({}))",
        ]);
        // What stands several times is short, and what is carried on has a type.
        if e.size() > SHORT || !type_is_known(&e) {
            t = "({}).sin()";
        }
        let holes = t.matches("{}").count();
        self.method_on(t, vec![e; holes])
    }

    /// A squashed expression.
    pub(super) fn bounded(&mut self, depth: usize) -> Node {
        let e = self.scalar(depth);
        self.squash(e)
    }
}

/// A number whose type is certain.
fn known_literal() -> Node {
    node(Cat::Scalar, "`F`::from(`0.25`)", [])
}

/// Whether the type of an expression is certain without looking at its context: rustc asks that of a method's receiver.
pub(super) fn type_is_known(node: &Node) -> bool {
    let kids: Vec<&Node> = node.kids().collect();
    if node.cat == Cat::Block {
        return kids.last().is_some_and(|value| type_is_known(value));
    }
    let text: String = node.parts.iter().map(|p| if let Part::Text(t) = p { t } else { "" }).collect();
    // The type of a choice is that of its values, whatever stands in its condition.
    if ["(if ", "(match "].iter().any(|w| text.starts_with(w)) {
        return kids[1..].iter().any(|k| type_is_known(k));
    }
    // A call, a method, a name.
    text.contains(|c: char| c.is_ascii_lowercase()) || kids.iter().any(|k| type_is_known(k))
}
