//! `syn::ItemFn` -> [`ir::Func`](crate::ir::Func).
//!
//! Desugars everything that the IR does not have: patterns, shadowing, references, tuples, closures, iterator
//! chains, compound assignment, `break`/`continue`/`return`. Types are inferred on the way ([`types`]).
//!
//! Order of reading: [`env`] (what a name is), [`flow`] and [`join`] (control flow), [`block`], [`expr`]; then
//! one file for each family of constructs; at the end [`finish`] resolves types, [`prune`] removes what nobody
//! reads, and [`refuse`] reports what has no derivative.
//!
//! Invariant: no statement of the user's is lowered twice, except the body of a closure, once for each call.
//! Deliberately absent: derivatives, and any knowledge of items outside the function.

mod aliases;
mod alternatives;
mod array_map;
mod assign;
mod beliefs;
mod block;
mod bounds;
mod call;
mod calls_std;
mod closure;
mod closure_value;
mod constant;
mod disjoint;
mod emit;
mod endless;
mod env;
mod expr;
mod fallible;
mod finish;
mod flow;
mod iter;
mod iter_loop;
mod iter_sink;
mod join;
mod lending;
mod library;
mod loops;
mod macros;
mod matching;
mod memory;
mod method;
mod mutating;
mod opaque;
mod ops;
mod option;
mod pattern;
mod place;
mod prune;
mod receiver;
mod refuse;
mod shapes;
mod signature;
mod sorting;
mod tails;
mod template;
pub mod types;
mod usage;
mod user_method;

#[cfg(test)]
mod interp;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use proc_macro2::Span;
use quote::ToTokens;
use syn::spanned::Spanned;

use crate::diagnostics::{Collector, Errors, catalogue};
use crate::ir::{FloatTy, Func, Region, Stmt, Tree, Ty, Value};

use env::{Scope, Var, VarId};
use flow::{Frame, Status, Target};
use types::{Infer, Type};

use crate::parse::impls::Owner;

pub use closure_value::ClosureDef;

/// A loop or labelled block that a jump can leave.
#[derive(Clone)]
struct Jump {
    label: Option<String>,
    brk: Target,
    /// `None` for a labelled block.
    cont: Option<Target>,
    /// Where `break value` puts its value.
    value: Option<VarId>,
}

/// Where `return` goes, in the function or in a closure that is being expanded.
#[derive(Clone)]
struct Return {
    target: Target,
    var: VarId,
    ty: Type,
}

/// The state of lowering one function.
struct Cx<'a> {
    errors: &'a Collector,
    func: Func,
    item: &'a syn::ItemFn,
    /// Whose method it is.
    owner: Option<&'a Owner>,
    /// Where a method's result is not used: it is called for what it does to its receiver.
    discarded: Option<*const syn::ExprMethodCall>,
    /// Calls of methods whose results are taken apart like an `Option`.
    sums: Vec<*const syn::ExprMethodCall>,
    generics: types::Generics,
    infer: Infer,
    vtypes: Vec<Type>,
    rtypes: Vec<Type>,
    /// Values that have the user's name already.
    named: Vec<bool>,
    stmts: Vec<Stmt>,
    frames: Vec<Frame>,
    at: Status,
    vars: Vec<Var>,
    scope: Scope,
    jumps: Vec<Jump>,
    ret: Option<Return>,
    next_target: Target,
    /// Atoms whose text is a placeholder until their type is known.
    dummies: Vec<Value>,
    /// The `bool`s that are constants.
    bools: HashMap<Value, bool>,
    /// Type names that are used as numbers (`type Real = f64`).
    scalar_names: Vec<String>,
    /// Types that are structs for sure.
    structs: HashSet<String>,
    /// Variables that seem to be of such types.
    struct_vars: HashSet<String>,
    /// `C<2>` by `C`, where a generic type is written with one list of arguments only.
    instances: HashMap<String, crate::ir::Frag>,
    /// Literals with a sign.
    negative: HashSet<Value>,
    /// Results of calls that turned out to be memory.
    results: HashMap<Value, env::LPlace>,
    /// What the types of values and roots can be named from.
    origins: receiver::Origins,
    beliefs: beliefs::Beliefs,
    /// Types of the fields of named types, by type and field.
    fields: HashMap<(String, String), Type>,
    float: FloatTy,
    /// The user's text of casts and methods, for messages about their results.
    texts: HashMap<Value, String>,
    depth: u32,
    span: Span,
    /// Closures that are passed to functions.
    closures: Vec<closure_value::Pending>,
    /// One of the arguments of the call that is being lowered is a closure.
    passes_closure: bool,
    /// A `&mut` was lent to the call as a `&` by guess.
    guessed: bool,
}

/// Lowers a function; `constant[k]` says that parameter `k` is marked `#[constant]`.
/// `owner` is whose method it is.
#[cfg(test)]
pub fn lower(item: &syn::ItemFn, constant: &[bool], owner: Option<&Owner>) -> Result<Func, Errors> {
    with_closures(item, constant, owner).map(|l| l.func)
}

/// A lowered function, and what is generated beside it.
pub struct Lowered {
    pub func: Func,
    /// The closures that it passes on.
    pub closures: Vec<ClosureDef>,
    /// Types that were taken for floats because nothing tells what they are.
    pub guesses: Vec<(crate::ir::Frag, Span)>,
}

/// Lowers a function, and the closures that it passes on.
pub fn with_closures(
    item: &syn::ItemFn,
    constant: &[bool],
    owner: Option<&Owner>,
) -> Result<Lowered, Errors> {
    // Each look but the last finds out something; more than a few mean that beliefs beget beliefs.
    const LOOKS: usize = 12;
    let (mut held, mut looks) = (beliefs::Learnt::default(), 0);
    loop {
        let errors = Collector::new();
        let (found, learnt) = run(item, constant, owner, &errors, &held);
        let new = held.add(learnt);
        looks += 1;
        if looks == LOOKS && new && errors.is_empty() {
            let why = "what its operators make does not settle which types have operators";
            errors.push(item.sig.ident.span(), catalogue::needs_annotation("the operands", why));
        }
        if !new || looks == LOOKS {
            errors.check()?;
            return Ok(found);
        }
        // What the first look took for numbers is of the user's types: another look. Its errors are the ones that count.
        let _ = errors.check();
    }
}

/// Whether there is anything to differentiate by.
pub fn has_active_parameter(item: &syn::ItemFn, constant: &[bool], owner: &Owner) -> bool {
    let errors = Collector::new();
    let mut cx = Cx::new(item, Some(owner), &errors);
    cx.signature(constant);
    let active = cx.func.params.iter().any(|p| p.active);
    // What is wrong with the signature is reported when the method is lowered.
    let _ = errors.check();
    active
}

fn run(
    item: &syn::ItemFn,
    constant: &[bool],
    owner: Option<&Owner>,
    errors: &Collector,
    held: &beliefs::Learnt,
) -> (Lowered, beliefs::Learnt) {
    let mut cx = Cx::new(item, owner, errors);
    cx.beliefs.held.clone_from(&held.operators);
    cx.beliefs.shapes.clone_from(&held.shapes);
    cx.signature(constant);
    if !errors.is_empty() {
        return (
            Lowered { func: cx.func, closures: Vec::new(), guesses: Vec::new() },
            beliefs::Learnt::default(),
        );
    }
    cx.body();
    let mut learnt = beliefs::Learnt {
        operators: std::mem::take(&mut cx.beliefs.found),
        shapes: std::mem::take(&mut cx.beliefs.shapes_found),
    };
    learnt.operators.extend(cx.wrong_guesses());
    if !errors.is_empty() || !learnt.operators.is_subset(&held.operators) {
        return (Lowered { func: cx.func, closures: Vec::new(), guesses: Vec::new() }, learnt);
    }
    let guesses = cx.guesses();
    let texts = std::mem::take(&mut cx.texts);
    let closures = cx.closure_defs();
    let mut func = cx.finish();
    // Before pruning: what is refused is refused even where its result is not used.
    refuse::run(&mut func, &texts, errors);
    prune::run(&mut func);
    opaque::run(&mut func);
    (Lowered { func, closures, guesses }, learnt)
}

impl<'a> Cx<'a> {
    fn new(item: &'a syn::ItemFn, owner: Option<&'a Owner>, errors: &'a Collector) -> Self {
        let func = Func {
            name: item.sig.ident.to_string(),
            generics: Rc::new(item.sig.generics.clone()),
            vis: Rc::new(item.vis.clone()),
            params: Vec::new(),
            result: Tree::unit(),
            result_ty: Ty::unit(),
            body: Region::default(),
            values: Vec::new(),
            roots: Vec::new(),
            span: item.sig.ident.span(),
        };
        let (mut structs, struct_vars) = aliases::struct_names(item);
        structs.extend(owner.into_iter().flat_map(aliases::of_trait));
        structs.extend(owner.map(|o| user_method::head(&o.of().to_token_stream())));
        Cx {
            errors,
            func,
            item,
            owner,
            discarded: None,
            sums: Vec::new(),
            generics: types::Generics::of(item),
            infer: Infer::default(),
            vtypes: Vec::new(),
            rtypes: Vec::new(),
            named: Vec::new(),
            stmts: Vec::new(),
            frames: Vec::new(),
            at: Status::only(flow::Outcome::Fall),
            vars: Vec::new(),
            scope: None,
            jumps: Vec::new(),
            ret: None,
            next_target: 0,
            dummies: Vec::new(),
            bools: HashMap::new(),
            scalar_names: aliases::scalar_names(item, &structs),
            structs,
            struct_vars,
            instances: aliases::instances(item),
            negative: HashSet::new(),
            results: HashMap::new(),
            origins: receiver::Origins::default(),
            beliefs: beliefs::Beliefs::default(),
            fields: HashMap::new(),
            float: FloatTy::F64,
            texts: HashMap::new(),
            depth: 0,
            span: item.sig.span(),
            closures: Vec::new(),
            passes_closure: false,
            guessed: false,
        }
    }
}
