//! The tree that a random program is: text with holes, so that one tree is rendered for `f64` and for another number type.
//!
//! A node has a category (what may stand in its place) and parts. The generator makes nodes from templates; the
//! renderer and the shrinker know categories and parts only, so a new construct is one template in the generator.
//! Deliberately absent: types and scopes. A tree that the shrinker made may be no valid program; rustc says so.

/// What a node may be replaced by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cat {
    /// An expression of the floating-point type.
    Scalar,
    /// A statement.
    Stmt,
    /// A list of statements, in order, and perhaps a scalar that is its value.
    Block,
    /// A condition.
    Cond,
    /// An integer expression.
    Int,
    /// Anything else: never replaced itself.
    Other,
}

/// A piece of the text of a node.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Rust text, the same in both renderings.
    Text(String),
    /// The name of the floating-point type.
    Float,
    /// A floating-point literal.
    Lit(f64),
    /// Stands before a parenthesis that converts an `f64` into the floating-point type.
    Wrap,
    /// The operator of a compound assignment between the place and the operand.
    AssignOp(&'static str),
    /// A hole that is filled.
    Kid(Node),
}

/// A node of a program.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What may stand in its place.
    pub cat: Cat,
    /// Its text, in order.
    pub parts: Vec<Part>,
}

/// A node from a template: `{}` is the next child, `` `F` `` the floating-point type, `` `0.5` `` a literal, `` `^` `` a
/// conversion from `f64`.
pub fn node(cat: Cat, template: &str, kids: impl IntoIterator<Item = Node>) -> Node {
    let mut kids = kids.into_iter();
    let mut parts = Vec::new();
    for (i, piece) in template.split('`').enumerate() {
        if i % 2 == 1 {
            parts.push(match piece {
                "F" => Part::Float,
                "^" => Part::Wrap,
                lit => Part::Lit(lit.parse().expect("a literal of a template is a number")),
            });
            continue;
        }
        for (j, text) in piece.split("{}").enumerate() {
            if j > 0 {
                parts.push(Part::Kid(kids.next().expect("a template has a child for each hole")));
            }
            if !text.is_empty() {
                parts.push(Part::Text(text.to_owned()));
            }
        }
    }
    bare_atoms(&mut parts);
    assert!(kids.next().is_none(), "a template has a hole for each child: {template}");
    Node { cat, parts }
}

/// Drops the parentheses around what needs none: `(a).sin()` is `a.sin()`.
fn bare_atoms(parts: &mut [Part]) {
    for i in 1..parts.len().saturating_sub(1) {
        let [Part::Text(before), Part::Kid(kid), Part::Text(after)] = &parts[i - 1..=i + 1] else { continue };
        let Some(head) = before.strip_suffix('(') else { continue };
        let called = head.ends_with(|c: char| c.is_alphanumeric() || "_>!)]".contains(c));
        let (true, false, Some(rest)) = (kid.is_atom(), called, after.strip_prefix(')')) else { continue };
        let (head, rest) = (head.to_owned(), rest.to_owned());
        parts[i - 1] = Part::Text(head);
        parts[i + 1] = Part::Text(rest);
    }
}

impl Node {
    /// Whether it is a name, a field or an element.
    fn is_atom(&self) -> bool {
        self.parts.iter().all(|p| match p {
            Part::Text(t) => t.chars().all(|c| c.is_alphanumeric() || "_[].".contains(c)),
            Part::Kid(k) => k.is_atom(),
            _ => false,
        })
    }

    /// A compound assignment `place op= operand;`.
    pub fn compound(place: Node, op: &'static str, operand: Node) -> Node {
        Node { cat: Cat::Stmt, parts: vec![Part::Kid(place), Part::AssignOp(op), Part::Kid(operand)] }
    }

    /// A block of statements and perhaps a value.
    pub fn block(stmts: Vec<Node>, value: Option<Node>) -> Node {
        Node { cat: Cat::Block, parts: stmts.into_iter().chain(value).map(Part::Kid).collect() }
    }

    /// A floating-point literal.
    pub fn lit(x: f64) -> Node {
        Node { cat: Cat::Scalar, parts: vec![Part::Lit(x)] }
    }

    /// The children, in order.
    pub fn kids(&self) -> impl Iterator<Item = &Node> {
        self.parts.iter().filter_map(|p| if let Part::Kid(k) = p { Some(k) } else { None })
    }

    /// The number of nodes.
    pub fn size(&self) -> usize {
        1 + self.kids().map(Node::size).sum::<usize>()
    }
}

/// How a parameter of the program is passed; `usize` parameters are constants.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ParamKind {
    /// `f64`
    Scalar,
    /// `&[f64]` of that length.
    Slice(usize),
    /// `[f64; N]`
    Array(usize),
    /// `usize` with that argument.
    Count(usize),
}

impl ParamKind {
    /// How many floats the argument holds.
    pub fn len(self) -> usize {
        match self {
            ParamKind::Scalar => 1,
            ParamKind::Slice(n) | ParamKind::Array(n) => n,
            ParamKind::Count(_) => 0,
        }
    }
}

/// A function: its signature (with the name) and its body.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// `fn f(a: f64) -> f64`
    pub head: Node,
    /// The body.
    pub body: Node,
}

/// A program: helper functions, the function `f` that is differentiated, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// Called by `f` and by each other.
    pub helpers: Vec<Function>,
    /// The body of `f`.
    pub body: Node,
    /// The parameters of `f`.
    pub params: Vec<(String, ParamKind)>,
    /// The argument, flat, in the order of the parameters.
    pub point: Vec<f64>,
    /// The order of the attribute, 2 or 3.
    pub order: usize,
}

impl Program {
    /// The function `f` itself.
    pub fn main(&self) -> Function {
        let mut parts = vec![Part::Text("fn f(".into())];
        for (i, (name, kind)) in self.params.iter().enumerate() {
            let comma = if i == 0 { "" } else { ", " };
            parts.push(Part::Text(format!("{comma}{name}: ")));
            let (before, after) = match kind {
                ParamKind::Scalar => ("", String::new()),
                ParamKind::Slice(_) => ("&[", "]".into()),
                ParamKind::Array(n) => ("[", format!("; {n}]")),
                ParamKind::Count(_) => {
                    parts.push(Part::Text("usize".into()));
                    continue;
                }
            };
            parts.extend([Part::Text(before.into()), Part::Float, Part::Text(after)]);
        }
        parts.extend([Part::Text(") -> ".into()), Part::Float]);
        Function { head: Node { cat: Cat::Other, parts }, body: self.body.clone() }
    }
}

/// A node that is text alone.
pub fn raw(cat: Cat, text: impl Into<String>) -> Node {
    Node { cat, parts: vec![Part::Text(text.into())] }
}
