//! The intermediate representation: structured SSA with places.
//!
//! * A **value** is a scalar (float, integer, `bool`, or anything `Copy` that has no derivative) and is
//!   assigned once. A mutable scalar variable of the user becomes one value for each assignment.
//! * A **root** is a piece of memory: an array, slice, `Vec`, struct, or a scalar whose address is taken.
//!   A **place** is a root with projections. Roots never alias: Rust's borrow rules say so.
//! * Control flow is **regions**: `If` and `Loop` statements that hold regions and yield values. There is no
//!   `break`, `continue` or `return`: lowering turns them into flags and nested `If`s (see [`Loop::exit`]).
//!   Values of an enclosing region are visible inside; values of an inner region leave it only as yields.
//! * Memory statements run in program order; everything else is pure and is ordered by its operands alone.
//!
//! Linear programs (tangents, cotangents) use the same representation: values and roots with
//! `linear == true`, and the scalar operations of [`Lin`], in which `Scale` is the only product.
//!
//! Deliberately absent: closures, method calls on active values, patterns, references as values. They
//! are resolved by lowering.

pub mod build;
pub mod print;
pub mod types;
pub mod verify;
pub mod visit;

use std::rc::Rc;

use proc_macro2::{Span, TokenStream};

pub use types::{FloatTy, StructDef, Ty};

use crate::rules::Prim;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $sigil:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub struct $name(pub u32);
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($sigil, "{}"), self.0)
            }
        }
    };
}
id!(
    /// A scalar, assigned once: `%7`.
    Value, "%"
);
id!(
    /// A piece of memory: `@3`.
    Root, "@"
);

/// Tokens of the user's (a path, a constant expression, a type) with their spans; cheap to clone.
#[derive(Clone)]
pub struct Frag(pub Rc<TokenStream>);

impl Frag {
    pub fn new(tokens: TokenStream) -> Self {
        Frag(Rc::new(tokens))
    }
    /// From generated text.
    pub fn text(text: &str) -> Self {
        Frag::new(text.parse().expect("generated text is valid tokens"))
    }
}

impl std::fmt::Debug for Frag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}`", self.0)
    }
}
impl PartialEq for Frag {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.to_string() == other.0.to_string()
    }
}

/// What is known of a value.
#[derive(Clone, Debug)]
pub struct ValueData {
    /// The user's name for it, or a short one that says what it is; not unique.
    pub name: String,
    pub ty: Ty,
    /// A tangent or cotangent of the pass that is being made.
    pub linear: bool,
}

/// How the memory of a root is held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hold {
    /// A local variable or a by-value parameter.
    Owned,
    /// A `&T` parameter: never modified.
    Ref,
    /// A `&mut T` parameter.
    RefMut,
}

#[derive(Clone, Debug)]
pub struct RootData {
    pub name: String,
    /// The type of the memory itself, without the reference: `x: &[f64]` has `Slice(f64)`.
    pub ty: Ty,
    pub hold: Hold,
    pub linear: bool,
}

/// One step from a piece of memory to a part of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Proj {
    Index(Value),
    /// `.name` or `.0`.
    Field(String),
    /// `[lo..hi]`, half open.
    Range(Option<Value>, Option<Value>),
}

impl Proj {
    /// What a variant of an enum holds: a field whose name is `Circle.r`, `Circle.0`.
    /// What an `Err` holds, which is constant.
    pub fn is_error(&self) -> bool {
        matches!(self, Proj::Field(name) if name == types::ERR)
    }
    pub fn is_payload(&self) -> bool {
        matches!(self, Proj::Field(name) if name.contains('.'))
    }
}

/// The variant that a path names, by Rust's habits of naming: `Shape::Circle`, `shapes::Shape::Circle`.
pub fn variant(path: &Frag) -> Option<String> {
    let text = path.0.to_string();
    let mut segments = text.rsplit("::").map(str::trim);
    let (last, of) = (segments.next()?, segments.next()?);
    let camel = |s: &str| s.starts_with(char::is_uppercase);
    // See `types::SOME`.
    let name = match (of, last) {
        ("Option", "Some") | ("Result", "Ok") => "some",
        ("Result", "Err") => "error",
        _ => last,
    };
    (camel(last) && camel(of)).then(|| name.to_string())
}

/// `Err(..)`: what it holds is constant, whatever it is made of.
pub fn is_error(path: &Frag) -> bool {
    let text = path.0.to_string();
    let mut segments = text.rsplit("::").map(str::trim);
    (segments.next(), segments.next()) == (Some("Err"), Some("Result"))
}

#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub root: Root,
    pub proj: Vec<Proj>,
}

impl From<Root> for Place {
    fn from(root: Root) -> Self {
        Place { root, proj: Vec::new() }
    }
}

impl Place {
    pub fn at(root: Root, index: Value) -> Self {
        Place { root, proj: vec![Proj::Index(index)] }
    }
    pub fn field(&self, name: &str) -> Self {
        let mut p = self.clone();
        p.proj.push(Proj::Field(name.into()));
        p
    }
    pub fn index(&self, index: Value) -> Self {
        let mut p = self.clone();
        p.proj.push(Proj::Index(index));
        p
    }
    /// The same part of another root.
    pub fn on(&self, root: Root) -> Self {
        Place { root, proj: self.proj.clone() }
    }
}

/// An operand of an operation that has no derivative.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    Value(Value),
    /// The place itself as the receiver or indexed base (`x[1..].len()`).
    Place(Place),
    /// `&place`.
    Ref(Place),
    /// `&mut place`, for calls that modify memory without derivative (sorting a `Vec<usize>`).
    RefMut(Place),
}

/// An expression without derivative: integers, `bool`s, constants, comparisons, calls with constant arguments.
#[derive(Clone, Debug, PartialEq)]
pub enum Pure {
    /// A literal, a constant's path, `T::one()`: any expression without local variables.
    Atom(Frag),
    /// `!a`, `-a` on integers; the operator as Rust writes it.
    Unary(&'static str, Operand),
    /// `a + b` on integers, `a < b` on anything; the operator as Rust writes it.
    Binary(&'static str, Operand, Operand),
    /// `recv.name::<turbofish>(args)`.
    Method { recv: Operand, name: String, turbofish: Option<Frag>, args: Vec<Operand> },
    /// `path(args)`.
    Call { path: Frag, args: Vec<Operand> },
    /// `a as ty`.
    Cast(Operand, Frag),
    /// `base[index]` where the base is a constant (`TABLE[i]`), not a root.
    Index(Box<Pure>, Operand),
    /// `base.name` where the base is a constant.
    Field(Box<Pure>, String),
    /// Tokens with holes: anything else. `pieces.len() == args.len() + 1`; the tokens between are balanced
    /// only together, so a piece is kept as text.
    Template { pieces: Vec<String>, args: Vec<Operand> },
}

/// A linear operation on scalars; `k` is a primal value, the others are linear.
#[derive(Clone, Debug, PartialEq)]
pub enum Lin {
    Zero,
    Add(Value, Value),
    Sub(Value, Value),
    Neg(Value),
    /// `k * x`.
    Scale(Value, Value),
    /// `x / k`: kept apart from `Scale` since one division is both faster and more exact than `1 / k` twice.
    Unscale(Value, Value),
    /// `if cond { a } else { b }`; `None` is zero.
    Select(Value, Option<Value>, Option<Value>),
    /// Float to float; the target is the result's type.
    Cast(Value),
}

/// How memory comes to hold something.
#[derive(Clone, Debug, PartialEq)]
pub enum Init {
    Value(Value),
    /// `[a, b]`, or `vec![a, b]`.
    List {
        elems: Vec<Init>,
        vec: bool,
    },
    /// `[a; n]`, or `vec![a; n]`.
    Repeat {
        elem: Box<Init>,
        len: Value,
        vec: bool,
    },
    Tuple(Vec<Init>),
    /// A struct literal; `path` as the user wrote it.
    Struct {
        path: Frag,
        fields: Vec<(String, Init)>,
    },
    /// A copy of the place (`.clone()`, `.to_vec()`, copying an array).
    Clone(Place),
    /// The root's contents move; it is not used afterwards. (Out of a field or element it is `mem::take`.)
    Move(Place),
    /// `Vec::new()` or `Vec::with_capacity(n)`.
    Empty(Option<Value>),
    /// The value of an expression without derivative.
    Pure(Pure),
    /// The zero tangent in the shape of this place.
    ZeroLike(Place),
    /// Nothing yet: every path assigns the whole before it is read.
    Uninit,
    /// The zero of this type, where the type alone tells the shape (`[0.0; 3]`).
    Zero(Ty),
}

/// A call of a differentiable function or of one of its generated functions.
#[derive(Clone, Debug, PartialEq)]
pub struct Callee {
    /// As the user wrote it, without generic arguments of the last segment.
    pub path: Frag,
    /// The type that holds the derivatives, where that is not named like the function: those of methods.
    pub companion: Option<Frag>,
    /// A method that is called through a bound: its derivatives are items of the trait.
    pub bound: Option<Bound>,
    /// `::<..>` of the last segment, without the `::`.
    pub turbofish: Option<Frag>,
    /// That it takes an argument by `&` is a guess: the call stays, used or not, so that rustc sees whether it is right.
    pub guessed: bool,
    /// Which derivative: `[]` is the function itself, `[Fwd]` its forward pass, `[Fwd, Bwd]` the backward
    /// pass of that, and so on.
    pub chain: Vec<Form>,
}

/// A method of a type of which only a trait is known: `P` in `p.energy(q)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    pub ty: Frag,
    pub method: String,
}

impl Callee {
    /// The type through which the derivatives are found.
    pub fn companion(&self) -> &Frag {
        self.companion.as_ref().unwrap_or(&self.path)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    Fwd,
    Bwd,
    Jvp,
}

/// A tree of values and memory: a tuple is never a value, it is its parts.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree<L> {
    Leaf(L),
    Tuple(Vec<Tree<L>>),
}

impl<L> Tree<L> {
    pub fn unit() -> Self {
        Tree::Tuple(Vec::new())
    }
    pub fn leaves(&self) -> Vec<&L> {
        match self {
            Tree::Leaf(l) => vec![l],
            Tree::Tuple(ts) => ts.iter().flat_map(Tree::leaves).collect(),
        }
    }
    pub fn map<M>(&self, f: &mut dyn FnMut(&L) -> M) -> Tree<M> {
        match self {
            Tree::Leaf(l) => Tree::Leaf(f(l)),
            Tree::Tuple(ts) => Tree::Tuple(ts.iter().map(|t| t.map(f)).collect()),
        }
    }
}

/// A scalar or a piece of memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Leaf {
    Value(Value),
    Root(Root),
}

/// An argument of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// By value: scalars, and roots that move into the call (or are copied by it).
    Value(Tree<Leaf>),
    /// `&place`.
    Ref(Place),
    /// `&mut place`.
    RefMut(Place),
    /// `&mut place` of a parameter that the callee only adds to.
    Accumulate(Place),
    /// A `&` to a scalar or tuple that is made for the call: `&y_b1`, `&(a_b1, v_b1)`.
    Lend(Tree<Leaf>),
    /// `::ad_runtime::Zero`: this argument's tangent or accumulator does not exist in the caller.
    Zero,
    /// The same in the place of an accumulator, which is not lent to a backward pass again.
    NoAccumulator,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    pub callee: Callee,
    pub args: Vec<Arg>,
    /// The result; its values are the statement's results in order, its roots are new.
    pub result: Tree<Leaf>,
}

/// Straight-line code and what it yields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region {
    pub stmts: Vec<Stmt>,
    pub yields: Vec<Value>,
    /// Ends in a panic: the yields (none are given) never matter.
    pub diverges: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LoopKind {
    /// `for index in lo..hi`, optionally `(lo..hi).rev()`, optionally `.step_by(step)` (which counts from
    /// the end where both are there, as `(lo..hi).rev().step_by(step)` does).
    Range { index: Value, lo: Value, hi: Value, step: Option<Value>, rev: bool },
    /// `while cond`: the region yields one `bool`, reads the carried values, and modifies no memory.
    While(Region),
}

/// A loop with carried values: `carried[k].param` is visible in the condition and in the body, starts as
/// `carried[k].init`, and is `body.yields[k]` in the next iteration. The statement's results are the
/// carried values after the loop.
#[derive(Clone, Debug, PartialEq)]
pub struct Loop {
    pub kind: LoopKind,
    pub carried: Vec<Carried>,
    pub body: Region,
    /// A `bool` of the body: where it is true at the end of an iteration, that iteration was the last (its
    /// yields are the results). `break`, `return` and `?` inside the loop become this.
    pub exit: Option<Value>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Carried {
    pub param: Value,
    pub init: Value,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// One result.
    Pure(Pure),
    /// A floating-point primitive; one result.
    Prim(Prim, Vec<Value>),
    /// Float to float; the target is the result's type.
    Cast(Value),
    /// The identity, with derivative zero.
    StopGradient(Value),
    /// One result: the scalar in this place.
    Load(Place),
    Store(Place, Value),
    /// `place += value` on a float.
    Add(Place, Value),
    /// One result.
    Lin(Lin),
    /// The root begins to exist here, and ends with the region.
    New(Root, Init),
    /// `place = init` of something that is no scalar.
    Assign(Place, Init),
    /// `dst.copy_from_slice(&src)`.
    CopyFrom(Place, Place),
    /// `place.fill(value)`.
    Fill(Place, Value),
    /// `mem::swap(&mut a, &mut b)`, or `a.swap(i, j)` where both are elements of one place.
    Swap(Place, Place),
    /// `vec.push(init)`.
    Push(Place, Init),
    /// `vec.pop()` of a vector known to be non-empty, into the result (a scalar) or a new root.
    Pop(Place, Leaf),
    /// `dst.add(&src)`: adds a whole tangent to another of the same shape; both linear.
    AddAll(Place, Place),
    /// Results: one for each yield of the regions.
    If {
        cond: Value,
        then: Region,
        otherwise: Region,
    },
    Loop(Box<Loop>),
    Call(Box<Call>),
    /// A statement without result or derivative: `assert!(..)`, `println!(..)`, sorting an index vector. The
    /// template is a whole statement without its semicolon.
    Effect(Pure),
    /// `panic!(..)` and its kin; the last statement of a diverging region.
    Panic(Pure),
}

#[derive(Clone, Debug)]
pub struct Stmt {
    pub results: Vec<Value>,
    pub op: Op,
    /// Where the user wrote it; errors that only rustc can find are reported here.
    pub span: Span,
}

impl PartialEq for Stmt {
    fn eq(&self, other: &Self) -> bool {
        self.results == other.results && self.op == other.op
    }
}

/// How a parameter is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Value,
    Ref,
    RefMut,
    /// `&mut`, but only ever added to: its contents never matter to anything else.
    Accumulator,
}

#[derive(Clone, Debug)]
pub struct Param {
    pub name: String,
    pub mode: Mode,
    /// A by-value tuple is its parts; everything else is one leaf. References are always one root.
    pub tree: Tree<Leaf>,
    /// The type without the reference.
    pub ty: Ty,
    /// As the user wrote the whole type (`&'a [f64]`), where they did.
    pub written: Option<Frag>,
    pub active: bool,
    pub span: Span,
}

/// A function: what lowering makes of an item, and what every transformation takes and returns.
#[derive(Clone, Debug)]
pub struct Func {
    /// The name that is emitted.
    pub name: String,
    /// The user's generics and visibility; every generated function has them too.
    pub generics: Rc<syn::Generics>,
    pub vis: Rc<syn::Visibility>,
    pub params: Vec<Param>,
    /// What is returned; values and roots of the body.
    pub result: Tree<Leaf>,
    pub result_ty: Ty,
    pub body: Region,
    pub values: Vec<ValueData>,
    pub roots: Vec<RootData>,
    pub span: Span,
}

impl Func {
    pub fn value(&self, v: Value) -> &ValueData {
        &self.values[v.0 as usize]
    }
    pub fn root(&self, r: Root) -> &RootData {
        &self.roots[r.0 as usize]
    }
    pub fn new_value(&mut self, name: impl Into<String>, ty: Ty, linear: bool) -> Value {
        self.values.push(ValueData { name: name.into(), ty, linear });
        Value(self.values.len() as u32 - 1)
    }
    pub fn new_root(&mut self, name: impl Into<String>, ty: Ty, hold: Hold, linear: bool) -> Root {
        self.roots.push(RootData { name: name.into(), ty, hold, linear });
        Root(self.roots.len() as u32 - 1)
    }
    /// The type of a part of memory, as far as it is known.
    pub fn place_ty(&self, place: &Place) -> Ty {
        place.proj.iter().fold(self.root(place.root).ty.clone(), |ty, p| ty.project(p))
    }
    /// It may be in a field that the tangent of a user's struct leaves out, because the struct says that it is
    /// constant: generated code asks through `ad_runtime::absent`.
    pub fn may_be_absent(&self, place: &Place) -> bool {
        let mut ty = self.root(place.root).ty.clone();
        if ty.is_field_of_tangent() {
            return true;
        }
        place.proj.iter().any(|p| {
            let named = matches!(p, Proj::Field(name) if types::may_be_left_out(name));
            let of_tangent = named && ty.is_named_tangent();
            ty = ty.project(p);
            of_tangent
        })
    }
}
