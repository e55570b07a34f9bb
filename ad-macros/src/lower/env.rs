//! What names mean: variables, and the things an expression can be before it is a value.
//!
//! A tuple, a reference, a closure, an iterator is never a value of the IR: it is an [`Item`], a tree of values
//! and places that lowering takes apart where it is used.

use std::rc::Rc;

use proc_macro2::TokenStream;

use super::iter::Iter;
use super::types::Type;
use crate::ir::{Init, Place, Proj, Pure, Value};

/// Memory, or a constant that is read like memory.
#[derive(Clone, Debug)]
pub enum Loc {
    Mem(Place),
    Const(Pure),
}

/// A place with its type.
#[derive(Clone, Debug)]
pub struct LPlace {
    pub loc: Loc,
    pub ty: Type,
}

/// What an expression is.
#[derive(Clone, Debug)]
pub enum Item {
    /// A scalar.
    Value(Value),
    /// Memory that the expression denotes (not a reference to it).
    Place(LPlace),
    /// `&place`, `&mut place`.
    Ref(LPlace, bool),
    /// `&v`, `&mut v` of a variable that is a scalar or a tuple, or of a part of it.
    VarRef(VarId, Vec<usize>, bool),
    /// Memory that does not exist yet.
    Fresh(Init, Type),
    Tuple(Vec<Item>),
    /// `Option` (`no` is the unit) and `Result`: which of the two is a `bool`.
    Sum(Box<Sum>),
    Closure(Rc<Closure>),
    Iter(Rc<Iter>),
    /// Declared and not assigned.
    Uninit(Type),
    /// The expression does not return.
    Never,
}

#[derive(Clone, Debug)]
pub struct Sum {
    pub result: bool,
    /// `Some`, `Ok`.
    pub is: Value,
    pub yes: Item,
    pub no: Item,
}

impl Item {
    pub fn unit() -> Item {
        Item::Tuple(Vec::new())
    }
}

pub type VarId = usize;

/// A variable. Those that are `mut` (or assigned later) are joined where control flow joins.
#[derive(Clone, Debug)]
pub struct Var {
    pub name: String,
    pub item: Item,
    pub mutable: bool,
    /// Out of scope.
    pub dead: bool,
}

/// A closure, or a function inside the body: expanded where it is called.
#[derive(Debug)]
pub struct Closure {
    pub params: Vec<syn::Pat>,
    pub body: syn::Expr,
    pub ret: Option<Type>,
    pub scope: Scope,
}

/// What a name is.
#[derive(Clone, Debug)]
pub enum Entry {
    Var(VarId),
    /// `const NAME: T = ..;` inside the body.
    Const(Rc<syn::ItemConst>),
    /// `use a::b as name;` inside the body: the path.
    Use(TokenStream),
    /// `use a::*;` inside the body: the whole statement.
    Glob(TokenStream),
}

/// A chain of names, innermost first; cheap to clone, so a closure keeps the scope it was written in.
pub type Scope = Option<Rc<Node>>;

#[derive(Debug)]
pub struct Node {
    pub name: String,
    pub entry: Entry,
    pub parent: Scope,
}

/// The names from the innermost outwards.
pub fn nodes(scope: &Scope) -> impl Iterator<Item = &Node> {
    std::iter::successors(scope.as_deref(), |n| n.parent.as_deref())
}

pub fn lookup<'a>(scope: &'a Scope, name: &str) -> Option<&'a Entry> {
    nodes(scope).find(|n| n.name == name && !matches!(n.entry, Entry::Glob(_))).map(|n| &n.entry)
}

/// Calls `f` on every value of an item that an assignment can change: scalars, the flag of an `Option`, and the
/// indices of a reference that is itself a variable.
pub fn slots(item: &mut Item, f: &mut dyn FnMut(&mut Value)) {
    match item {
        Item::Value(v) => f(v),
        Item::Tuple(items) => items.iter_mut().for_each(|i| slots(i, f)),
        Item::Sum(s) => {
            f(&mut s.is);
            slots(&mut s.yes, f);
            slots(&mut s.no, f);
        }
        Item::Ref(LPlace { loc: Loc::Mem(place), .. }, _) => {
            for p in &mut place.proj {
                match p {
                    Proj::Index(v) => f(v),
                    Proj::Range(a, b) => a.iter_mut().chain(b).for_each(&mut *f),
                    Proj::Field(_) => {}
                }
            }
        }
        Item::Iter(it) => Rc::make_mut(it).slots(f),
        Item::Ref(..) | Item::Place(_) | Item::VarRef(..) | Item::Fresh(..) => {}
        Item::Closure(_) | Item::Uninit(_) | Item::Never => {}
    }
}

/// Whether two items differ in their values alone: same memory, same references, same structure.
pub fn same_shape(a: &Item, b: &Item) -> bool {
    match (a, b) {
        (Item::Value(_), Item::Value(_)) => true,
        (Item::Tuple(x), Item::Tuple(y)) => {
            x.len() == y.len() && x.iter().zip(y).all(|(a, b)| same_shape(a, b))
        }
        (Item::Sum(x), Item::Sum(y)) => same_shape(&x.yes, &y.yes) && same_shape(&x.no, &y.no),
        (Item::Ref(x, _), Item::Ref(y, _)) | (Item::Place(x), Item::Place(y)) => match (&x.loc, &y.loc) {
            (Loc::Mem(p), Loc::Mem(q)) => {
                let alike = |(a, b): (&Proj, &Proj)| match (a, b) {
                    (Proj::Index(_), Proj::Index(_)) => true,
                    (Proj::Field(a), Proj::Field(b)) => a == b,
                    (Proj::Range(a, b), Proj::Range(c, d)) => {
                        a.is_some() == c.is_some() && b.is_some() == d.is_some()
                    }
                    _ => false,
                };
                p.root == q.root && p.proj.len() == q.proj.len() && p.proj.iter().zip(&q.proj).all(alike)
            }
            (Loc::Const(p), Loc::Const(q)) => p == q,
            _ => false,
        },
        (Item::VarRef(v, p, _), Item::VarRef(w, q, _)) => v == w && p == q,
        (Item::Closure(x), Item::Closure(y)) => Rc::ptr_eq(x, y),
        (Item::Iter(_), Item::Iter(_)) | (Item::Uninit(_), Item::Uninit(_)) => true,
        _ => false,
    }
}
