//! Rust code as a tree: what the emitter makes of a function, and what `layout` writes as text.
//!
//! Names are ids here, so that a later decision about a name needs no search in text. Leaves are text that may
//! hold placeholders of a [`super::Table`].
//!
//! Invariant: the tree is the evaluation order. Parentheses are no part of it; they are derived from precedence,
//! and no operation is ever reassociated.
//!
//! Deliberately absent: types of expressions. The one thing that is known of them is whether rustc could tell
//! the type of a numeric literal ([`Expr::is_ambiguous`]).

/// A local variable or parameter of the emitted function.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Var(pub u32);

/// The function that reads a scalar field of a user's tangent, which may lack it.
pub const COMPONENT: &str = "::ad_runtime::component";

/// How tightly an expression binds; the higher, the tighter.
pub type Prec = u8;

pub mod prec {
    use super::Prec;
    /// `if`, blocks, closures: always in parentheses as an operand.
    pub const LOWEST: Prec = 0;
    pub const RANGE: Prec = 1;
    pub const OR: Prec = 2;
    pub const AND: Prec = 3;
    pub const COMPARE: Prec = 4;
    pub const BIT_OR: Prec = 5;
    pub const BIT_XOR: Prec = 6;
    pub const BIT_AND: Prec = 7;
    pub const SHIFT: Prec = 8;
    pub const SUM: Prec = 9;
    pub const PRODUCT: Prec = 10;
    pub const CAST: Prec = 11;
    pub const UNARY: Prec = 12;
    pub const POSTFIX: Prec = 13;
    pub const ATOM: Prec = 14;

    /// Of an infix operator.
    pub fn infix(op: &str) -> Prec {
        match op {
            "||" => OR,
            "&&" => AND,
            "==" | "!=" | "<" | ">" | "<=" | ">=" => COMPARE,
            "|" => BIT_OR,
            "^" => BIT_XOR,
            "&" => BIT_AND,
            "<<" | ">>" => SHIFT,
            "+" | "-" => SUM,
            "*" | "/" | "%" => PRODUCT,
            _ => LOWEST,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// Text and how tightly it binds.
    Text(String, Prec),
    /// A number without a suffix: the text to write, and the digits, to which a suffix may be added.
    Literal {
        text: String,
        digits: String,
    },
    Var(Var),
    /// `-a`, `!a`, `*a`, `&a`, `&mut a`.
    Unary(&'static str, Box<Expr>),
    Binary(&'static str, Box<Expr>, Box<Expr>),
    Cast(Box<Expr>, String),
    Field(Box<Expr>, String),
    Index(Box<Expr>, Box<Expr>),
    Range(Option<Box<Expr>>, Option<Box<Expr>>),
    /// `callee(args)`; the callee is text.
    Call(String, Vec<Expr>),
    /// `recv.name(args)`; the name may carry a turbofish.
    Method(Box<Expr>, String, Vec<Expr>),
    Tuple(Vec<Expr>),
    /// `[a, b]`, or `vec![a, b]`.
    List {
        elems: Vec<Expr>,
        vec: bool,
    },
    /// `[a; n]`, or `vec![a; n]`.
    Repeat {
        elem: Box<Expr>,
        len: Box<Expr>,
        vec: bool,
    },
    Struct(String, Vec<(String, Expr)>),
    If(Box<Expr>, Box<Block>, Box<Block>),
    Block(Box<Block>),
    /// Text with holes; `pieces.len() == holes.len() + 1`.
    Template {
        pieces: Vec<String>,
        holes: Vec<Expr>,
        prec: Prec,
    },
    /// Tokens that stand where the user wrote something: the id of a span.
    At(u32, Box<Expr>),
}

/// What a `let` binds.
#[derive(Clone, Debug, PartialEq)]
pub enum Pat {
    Wild,
    Var(Var),
    Tuple(Vec<Pat>),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A whole item, as text.
    Const(String),
    Let {
        pat: Pat,
        ty: Option<String>,
        init: Expr,
    },
    /// `place = value`, `place += value`.
    Assign {
        place: Expr,
        op: String,
        value: Expr,
    },
    /// An expression for its effect.
    Do(Expr),
    For {
        index: Pat,
        range: Expr,
        body: Block,
    },
    /// `cond: None` is `loop`.
    While {
        cond: Option<Expr>,
        body: Block,
    },
    Break,
}

impl Item {
    /// The variable is assigned here or inside.
    pub fn assigns(&self, v: Var) -> bool {
        match self {
            Item::Assign { place, .. } => place.is_var(v),
            Item::Let { init: e, .. } | Item::Do(e) => e.assigns(v),
            Item::For { body, .. } | Item::While { body, .. } => body.assigns(v),
            Item::Const(_) | Item::Break => false,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    pub items: Vec<Item>,
    pub tail: Option<Expr>,
}

impl Pat {
    /// The expression puts together again what the pattern takes apart.
    fn rebuilds(&self, e: &Expr) -> bool {
        match (self, e.bare()) {
            (Pat::Var(var), e) => e.is_var(*var),
            (Pat::Tuple(ps), Expr::Tuple(es)) => {
                ps.len() == es.len() && ps.iter().zip(es).all(|(p, e)| p.rebuilds(e))
            }
            _ => false,
        }
    }
}

impl Block {
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.tail.is_none()
    }
    fn assigns(&self, v: Var) -> bool {
        self.items.iter().any(|i| i.assigns(v)) || self.tail.as_ref().is_some_and(|e| e.assigns(v))
    }
    pub fn expr(tail: Expr) -> Block {
        Block { items: Vec::new(), tail: Some(tail) }
    }
    /// `let x = e; x` is `e`.
    pub fn without_last_let(mut self) -> Block {
        let Some(Item::Let { pat, ty: None, .. }) = self.items.last() else { return self };
        if self.tail.as_ref().is_some_and(|tail| pat.rebuilds(tail))
            && let Some(Item::Let { init, .. }) = self.items.pop()
        {
            self.tail = Some(init);
        }
        self
    }
}

impl Expr {
    pub fn atom(text: impl Into<String>) -> Expr {
        Expr::Text(text.into(), prec::ATOM)
    }
    /// What a `let` without initialiser has in its place.
    pub fn nothing() -> Expr {
        Expr::atom("")
    }
    pub fn number(digits: &str) -> Expr {
        Expr::Literal { text: digits.into(), digits: digits.into() }
    }
    pub fn is_zero(&self) -> bool {
        match self {
            Expr::Literal { digits, .. } => digits == "0.0",
            Expr::Text(text, _) => text.ends_with("::zero()"),
            _ => false,
        }
    }
    /// `Default::default()`, whose type rustc has to find out.
    pub fn is_default(&self) -> bool {
        matches!(self, Expr::Call(callee, args) if callee == "::core::default::Default::default" && args.is_empty())
    }
    /// `place + x` for `component(place) + x`, so that it may become `place += x`.
    pub fn own_component(self, place: &Expr) -> Expr {
        let own = |e: Box<Expr>| match *e {
            Expr::Call(callee, args) if callee.starts_with(COMPONENT) && args[..] == [place.clone()] => {
                Box::new(place.clone())
            }
            other => Box::new(other),
        };
        match self {
            Expr::Binary(op @ ("+" | "-"), a, b) => Expr::Binary(op, own(a), b),
            other => other,
        }
    }
    pub fn unary(op: &'static str, a: Expr) -> Expr {
        Expr::Unary(op, Box::new(a))
    }
    pub fn binary(op: &'static str, a: Expr, b: Expr) -> Expr {
        Expr::Binary(op, Box::new(a), Box::new(b))
    }
    pub fn method(recv: Expr, name: &str, args: Vec<Expr>) -> Expr {
        Expr::Method(Box::new(recv), name.into(), args)
    }
    pub fn call(callee: &str, args: Vec<Expr>) -> Expr {
        Expr::Call(callee.into(), args)
    }
    pub fn at(span: u32, e: Expr) -> Expr {
        Expr::At(span, Box::new(e))
    }
    pub fn if_else(cond: Expr, a: Expr, b: Expr) -> Expr {
        Expr::If(Box::new(cond), Box::new(Block::expr(a)), Box::new(Block::expr(b)))
    }
    /// Without the span that it stands at.
    pub fn bare(&self) -> &Expr {
        match self {
            Expr::At(_, e) => e.bare(),
            e => e,
        }
    }
    pub fn is_var(&self, v: Var) -> bool {
        matches!(self.bare(), Expr::Var(w) if *w == v)
    }
    pub fn prec(&self) -> Prec {
        match self {
            Expr::Text(_, p) => *p,
            Expr::Template { prec, .. } => *prec,
            Expr::Literal { .. } | Expr::Var(_) | Expr::Tuple(_) => prec::ATOM,
            Expr::List { .. } | Expr::Repeat { .. } => prec::ATOM,
            Expr::Unary(..) => prec::UNARY,
            Expr::Binary(op, ..) => prec::infix(op),
            Expr::Cast(..) => prec::CAST,
            Expr::Field(..) | Expr::Index(..) | Expr::Call(..) | Expr::Method(..) => prec::POSTFIX,
            Expr::Range(..) => prec::RANGE,
            Expr::Struct(..) | Expr::If(..) | Expr::Block(_) => prec::LOWEST,
            Expr::At(_, e) => e.prec(),
        }
    }

    /// The parts of an expression, blocks left out.
    pub fn parts(&self) -> Vec<&Expr> {
        match self {
            Expr::Text(..) | Expr::Literal { .. } | Expr::Var(_) | Expr::Block(_) => vec![],
            Expr::Unary(_, a) | Expr::Cast(a, _) | Expr::Field(a, _) | Expr::At(_, a) => vec![a],
            Expr::Binary(_, a, b) | Expr::Index(a, b) => vec![a, b],
            Expr::Repeat { elem, len, .. } => vec![elem, len],
            Expr::Range(a, b) => a.iter().chain(b).map(|e| &**e).collect(),
            Expr::Call(_, es) | Expr::Tuple(es) => es.iter().collect(),
            Expr::List { elems, .. } => elems.iter().collect(),
            Expr::Method(r, _, es) => std::iter::once(&**r).chain(es).collect(),
            Expr::Struct(_, fs) => fs.iter().map(|(_, e)| e).collect(),
            Expr::If(c, a, b) => std::iter::once(&**c).chain(&a.tail).chain(&b.tail).collect(),
            Expr::Template { holes, .. } => holes.iter().collect(),
        }
    }

    /// A block inside assigns the variable.
    fn assigns(&self, v: Var) -> bool {
        match self {
            Expr::If(_, a, b) => a.assigns(v) || b.assigns(v),
            Expr::Block(b) => b.assigns(v),
            e => e.parts().into_iter().any(|e| e.assigns(v)),
        }
    }
    pub fn reads_var(&self, v: Var) -> bool {
        self.is_var(v) || self.parts().into_iter().any(|e| e.reads_var(v))
    }

    /// Levels of nesting as a reader counts them: a sum of many terms is one level.
    pub fn depth(&self) -> usize {
        match self {
            Expr::Text(..) | Expr::Literal { .. } | Expr::Var(_) => 0,
            Expr::At(_, e) => e.depth(),
            Expr::Unary(_, a) | Expr::Field(a, _) => a.depth(),
            Expr::Binary(op, a, b) => {
                let here = prec::infix(op);
                let left = a.depth() + usize::from(a.bare().prec() != here);
                left.max(b.depth() + 1)
            }
            e => 1 + e.parts().into_iter().map(Expr::depth).max().unwrap_or(0),
        }
    }

    /// Only literals decide its type, so that rustc would refuse a method call on it. `known` tells of variables.
    pub fn is_ambiguous(&self, known: &dyn Fn(Var) -> bool) -> bool {
        match self {
            Expr::Literal { .. } => true,
            Expr::Var(v) => !known(*v),
            Expr::At(_, e) => e.is_ambiguous(known),
            Expr::Unary("-" | "!", a) => a.is_ambiguous(known),
            // A shift is of the type of what is shifted.
            Expr::Binary("<<" | ">>", a, _) => a.is_ambiguous(known),
            Expr::Binary(op, a, b) => {
                prec::infix(op) > prec::COMPARE && a.is_ambiguous(known) && b.is_ambiguous(known)
            }
            Expr::If(_, a, b) => {
                [a, b].iter().all(|x| x.tail.as_ref().is_some_and(|e| e.is_ambiguous(known)))
            }
            Expr::List { elems, .. } => !elems.is_empty() && elems.iter().all(|e| e.is_ambiguous(known)),
            Expr::Repeat { elem, .. } => elem.is_ambiguous(known),
            _ => false,
        }
    }

    /// Writes a suffix on the first literal of an ambiguous expression, which then says the type of all of it.
    pub fn with_suffix(self, suffix: &str) -> Expr {
        match self {
            Expr::Literal { digits, .. } => {
                let dot = if digits.ends_with('.') { "0" } else { "" };
                Expr::Text(format!("{digits}{dot}_{suffix}"), prec::ATOM)
            }
            Expr::At(s, e) => Expr::At(s, Box::new(e.with_suffix(suffix))),
            Expr::Unary(op, a) => Expr::Unary(op, Box::new(a.with_suffix(suffix))),
            Expr::Binary(op, a, b) => {
                let typed = a.clone().with_suffix(suffix);
                if typed == *a {
                    Expr::Binary(op, a, Box::new(b.with_suffix(suffix)))
                } else {
                    Expr::Binary(op, Box::new(typed), b)
                }
            }
            e => e,
        }
    }
}
