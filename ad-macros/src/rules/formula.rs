//! The language of the table's partials: text in Rust's syntax to a small tree.
//!
//! In: a formula of [`super::scalar::TABLE`]. Out: a [`Node`]. The language: the arguments `a`, `b`, `c`, the integer
//! `n`, the result `r`, `let` names; float and integer literals; `+ - * /`, unary minus, methods of the table,
//! `is_normal`, `saturating_sub`; comparisons, `&&`, `||`, `!`; `if`/`else`; the constants of [`CONSTANTS`];
//! `float(n)`, an integer as a float; and `small(b)`: whether `b` is the literal 0, 1, 2 or 3, which is known
//! when the formula is instantiated.
//!
//! The trees are kept for the thread. They hold no tokens: those belong to one expansion of the macro.
//!
//! Deliberately absent: types. Whether a node is a float, an integer or a `bool` follows from where it stands.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use syn::{BinOp, Expr, Lit, Pat, Stmt, UnOp};

/// Mathematical constants by the names that std gives them, with the nearest `f64`.
pub const CONSTANTS: &[(&str, f64)] = &[
    ("LN_2", std::f64::consts::LN_2),
    ("LOG2_E", std::f64::consts::LOG2_E),
    ("LOG10_E", std::f64::consts::LOG10_E),
];

/// A formula, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An argument, the result, or a name bound by `let`.
    Name(String),
    /// An index into [`CONSTANTS`].
    Constant(usize),
    Float(f64),
    Int(i64),
    Neg(Box<Node>),
    Not(Box<Node>),
    /// The operator as Rust writes it.
    Binary(&'static str, Box<Node>, Box<Node>),
    /// The receiver comes first.
    Method(String, Vec<Node>),
    /// `float(n)`.
    ToFloat(Box<Node>),
    /// `small(b)`.
    Small(Box<Node>),
    If(Box<Node>, Box<Node>, Box<Node>),
    /// `{ let name = value; rest }`.
    Let(String, Box<Node>, Box<Node>),
}

thread_local! {
    static PARSED: RefCell<HashMap<String, Rc<Node>>> = RefCell::new(HashMap::new());
}

/// The tree of a formula of the table.
///
/// # Panics
/// When the text is not in the language, which a test excludes for every entry.
pub fn parse(text: &str) -> Rc<Node> {
    if let Some(node) = PARSED.with_borrow(|parsed| parsed.get(text).cloned()) {
        return node;
    }
    let node = syn::parse_str::<Expr>(text).map_err(|e| e.to_string()).and_then(|e| node(&e));
    let node = Rc::new(node.unwrap_or_else(|e| panic!("the table's formula `{text}`: {e}")));
    PARSED.with_borrow_mut(|parsed| parsed.insert(text.into(), node.clone()));
    node
}

type Parsed = Result<Node, String>;

fn boxed(e: &Expr) -> Result<Box<Node>, String> {
    node(e).map(Box::new)
}

fn node(e: &Expr) -> Parsed {
    Ok(match e {
        Expr::Paren(p) => node(&p.expr)?,
        Expr::Group(g) => node(&g.expr)?,
        Expr::Lit(l) => literal(&l.lit)?,
        Expr::Path(p) => name(p.path.get_ident().map(ToString::to_string).ok_or("a path")?),
        Expr::Unary(u) => match (&u.op, node(&u.expr)?) {
            (UnOp::Neg(_), Node::Float(x)) => Node::Float(-x),
            (UnOp::Neg(_), Node::Int(x)) => Node::Int(-x),
            (UnOp::Neg(_), x) => Node::Neg(Box::new(x)),
            (UnOp::Not(_), x) => Node::Not(Box::new(x)),
            _ => return Err("an operator".into()),
        },
        Expr::Binary(b) => Node::Binary(operator(&b.op)?, boxed(&b.left)?, boxed(&b.right)?),
        Expr::MethodCall(m) => {
            let operands = std::iter::once(&*m.receiver).chain(&m.args);
            Node::Method(m.method.to_string(), operands.map(node).collect::<Result<_, _>>()?)
        }
        Expr::Call(c) => call(c)?,
        Expr::If(i) => {
            let (_, otherwise) = i.else_branch.as_ref().ok_or("an `if` without `else`")?;
            Node::If(boxed(&i.cond)?, Box::new(block(&i.then_branch.stmts)?), boxed(otherwise)?)
        }
        Expr::Block(b) => block(&b.block.stmts)?,
        _ => return Err("an expression that the language lacks".into()),
    })
}

fn name(text: String) -> Node {
    match CONSTANTS.iter().position(|(name, _)| *name == text) {
        Some(k) => Node::Constant(k),
        None => Node::Name(text),
    }
}

fn literal(lit: &Lit) -> Parsed {
    match lit {
        Lit::Float(x) => x.base10_parse().map(Node::Float).map_err(|e| e.to_string()),
        Lit::Int(n) => n.base10_parse().map(Node::Int).map_err(|e| e.to_string()),
        _ => Err("a literal that is no number".into()),
    }
}

fn call(c: &syn::ExprCall) -> Parsed {
    let Expr::Path(path) = &*c.func else { return Err("a call of no function".into()) };
    let arg = boxed(c.args.first().ok_or("a call without argument")?)?;
    match path.path.get_ident().map(ToString::to_string).as_deref() {
        Some("float") => Ok(Node::ToFloat(arg)),
        Some("small") => Ok(Node::Small(arg)),
        _ => Err("an unknown function".into()),
    }
}

fn block(stmts: &[Stmt]) -> Parsed {
    match stmts {
        [Stmt::Expr(e, None)] => node(e),
        [Stmt::Local(l), rest @ ..] => {
            let Pat::Ident(pat) = &l.pat else { return Err("a pattern".into()) };
            let init = l.init.as_ref().ok_or("a `let` without value")?;
            Ok(Node::Let(pat.ident.to_string(), boxed(&init.expr)?, Box::new(block(rest)?)))
        }
        _ => Err("a statement".into()),
    }
}

fn operator(op: &BinOp) -> Result<&'static str, String> {
    Ok(match op {
        BinOp::Add(_) => "+",
        BinOp::Sub(_) => "-",
        BinOp::Mul(_) => "*",
        BinOp::Div(_) => "/",
        BinOp::Eq(_) => "==",
        BinOp::Ne(_) => "!=",
        BinOp::Lt(_) => "<",
        BinOp::Le(_) => "<=",
        BinOp::Gt(_) => ">",
        BinOp::Ge(_) => ">=",
        BinOp::And(_) => "&&",
        BinOp::Or(_) => "||",
        _ => return Err("an operator".into()),
    })
}
