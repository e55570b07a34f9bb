//! Operators on values whose types belong to other items: numbers, until the function says otherwise.
//!
//! `a.pos - b.pos` may be a subtraction of numbers or of the user's vectors. It is taken for numbers; where what came of it
//! is then used as numbers are not (`(a.pos - b.pos).norm()`, `force += a.pos - b.pos`, `let d: Vec3 = a.pos - b.pos`), the name
//! of the type of `pos` is noted, and the function is lowered again with the belief that this is a type with operators.
//!
//! In: the uses, while the body is lowered. Out: names of types. Of a product the left factor is taken for the vector
//! where it may be one. Where a belief is wrong, the generated code does not compile.

use std::collections::{HashMap, HashSet};

use proc_macro2::Span;

use super::Cx;
use super::env::{Item, LPlace, Loc, VarId};
use super::shapes::{Key, Shape};
use super::types::{Kind, Type};
use crate::ir::{FloatTy, Frag, Leaf, Pure, Root, Ty, Value};

/// What earlier looks at a function found out.
#[derive(Default)]
pub struct Learnt {
    /// Types with operators, by name.
    pub operators: HashSet<String>,
    pub shapes: HashMap<Key, Shape>,
}

impl Learnt {
    /// Whether there is anything new in it.
    pub fn add(&mut self, more: Learnt) -> bool {
        let known = self.operators.len();
        self.operators.extend(more.operators);
        let mut new = self.operators.len() > known;
        for (key, shape) in more.shapes {
            new |= self.shapes.insert(key, shape.clone()) != Some(shape);
        }
        new
    }
}

#[derive(Default)]
pub struct Beliefs {
    /// Types with operators, by name.
    pub held: HashSet<String>,
    /// What this lowering found out.
    pub found: HashSet<String>,
    /// What variables that begin with nothing are made of, and what this lowering found out of that.
    pub shapes: HashMap<Key, Shape>,
    pub shapes_found: HashMap<Key, Shape>,
    /// The names of the types that a value which was taken for a number may be of.
    candidates: HashMap<Value, Vec<String>>,
    /// The same of variables.
    variables: HashMap<VarId, Vec<String>>,
    /// What was read as a number without knowing its type.
    guesses: Vec<Guess>,
}

struct Guess {
    value: Value,
    /// Of its type.
    name: Frag,
    /// Its type has a derive, which tells the types of the fields.
    told: bool,
    span: Span,
}

impl Cx<'_> {
    /// An operand whose type is believed to have operators, as one of that type.
    pub fn believed(&mut self, item: Item) -> Item {
        let name = |cx: &mut Self, p: &LPlace| {
            let named = cx.open_place(p)?;
            cx.beliefs.held.contains(&text(&named.ty)?).then_some(named)
        };
        match item {
            Item::Place(p) => Item::Place(name(self, &p).unwrap_or(p)),
            Item::Ref(p, m) => Item::Ref(name(self, &p).unwrap_or(p), m),
            item => item,
        }
    }

    /// The target of a compound assignment is of a type that is believed to have operators.
    pub fn is_believed_target(&mut self, left: &syn::Expr) -> bool {
        if self.beliefs.held.is_empty() {
            return false;
        }
        let item = self.expr(left, None);
        let item = self.believed(item);
        self.live() && self.is_user_item(&item)
    }

    /// The type of a constant, `Vec3` of `Vec3::ZERO`, if it is believed to have operators.
    pub fn believed_constant(&self, c: &Pure) -> Option<Type> {
        let name = self.constant_name(c).filter(|_| !self.beliefs.held.is_empty())?;
        self.beliefs.held.contains(&name.0.to_string()).then_some(Type::Named(name))
    }

    /// What a call returned, of a type that is believed to have operators.
    pub fn is_believed(&mut self, v: Value) -> bool {
        !self.beliefs.held.is_empty()
            && self.value_name(v).is_some_and(|n| self.beliefs.held.contains(&n.0.to_string()))
    }

    /// Before `item` is read as a number: the names that its type may have.
    pub fn candidates(&mut self, item: &Item) -> Vec<String> {
        match item {
            Item::Place(p) | Item::Ref(p, _) => {
                self.open_place(p).and_then(|p| text(&p.ty)).into_iter().collect()
            }
            Item::Value(v) => match self.beliefs.candidates.get(v) {
                Some(names) => names.clone(),
                None => match self.value_name(*v) {
                    Some(name) => vec![name.0.to_string()],
                    None => self.candidates_of_variable(*v),
                },
            },
            Item::VarRef(v, path, _) => {
                let slot = self.slot(*v, path);
                self.candidates(&slot)
            }
            _ => Vec::new(),
        }
    }

    /// A variable that a loop or a branch changed: what it began with and was assigned.
    fn candidates_of_variable(&self, v: Value) -> Vec<String> {
        let holds = |item: &Item| matches!(item, Item::Value(w) if *w == v);
        let var = self.vars.iter().rposition(|var| holds(&var.item));
        var.and_then(|var| self.beliefs.variables.get(&var)).cloned().unwrap_or_default()
    }

    /// The variable is given the item.
    pub fn gave(&mut self, var: VarId, item: &Item) {
        if matches!(item, Item::Value(_)) {
            let names = self.candidates(item);
            if !names.is_empty() {
                self.beliefs.variables.entry(var).or_default().extend(names);
            }
        }
    }

    /// `v` was read from `item` and is taken for a number.
    pub fn guessed(&mut self, v: Value, item: &Item) {
        if let Item::Place(p) | Item::Ref(p, _) = item
            && let Some(LPlace { ty: Type::Named(name), .. }) = self.open_place(p)
        {
            let told = matches!(&p.loc, Loc::Mem(place) if self.is_active_parameter(place.root));
            self.beliefs.guesses.push(Guess { value: v, name, told, span: self.span });
        }
    }

    /// What was read as a number, and turned out to be of a named type.
    pub fn wrong_guesses(&mut self) -> HashSet<String> {
        let mut wrong = HashSet::new();
        for g in std::mem::take(&mut self.beliefs.guesses) {
            let ty = self.vtypes[g.value.0 as usize].clone();
            if self.user_type(&ty).is_some() {
                wrong.insert(g.name.0.to_string());
            }
            self.beliefs.guesses.push(g);
        }
        wrong
    }

    fn is_active_parameter(&self, root: Root) -> bool {
        self.func.params.iter().any(|p| p.active && p.tree.leaves().contains(&&Leaf::Root(root)))
    }

    /// The names of the types that were taken for floats, each where it was first used.
    pub fn guesses(&self) -> Vec<(Frag, Span)> {
        let mut names: Vec<(Frag, Span)> = Vec::new();
        for g in self.beliefs.guesses.iter().filter(|g| g.told) {
            let ty = self.infer.resolve(&self.vtypes[g.value.0 as usize], &self.float);
            let float = matches!(ty, Ty::Float(FloatTy::F64 | FloatTy::F32) | Ty::Named(_) | Ty::Unknown);
            let text = g.name.0.to_string();
            if float && names.iter().all(|(n, _)| n.0.to_string() != text) {
                names.push((g.name.clone(), g.span));
            }
        }
        names
    }

    pub fn remember(&mut self, v: Value, names: Vec<String>) {
        if !names.is_empty() {
            self.beliefs.candidates.entry(v).or_insert(names);
        }
    }

    /// `r` is `a op b` of numbers, as far as is known.
    pub fn combined(&mut self, op: &str, a: Value, b: Value, r: Value) {
        let of = |v: &Value| self.beliefs.candidates.get(v).cloned().unwrap_or_default();
        let (left, right) = (of(&a), of(&b));
        let names = match op {
            "+" | "-" => left.into_iter().chain(right).collect(),
            "*" if left.is_empty() => right,
            "*" | "/" => left,
            _ => return,
        };
        self.remember(r, names);
    }

    /// The item is used as no number is.
    pub fn discover(&mut self, item: &Item) {
        let names = self.candidates(item);
        self.beliefs.found.extend(names);
    }

    /// A place of a type that nothing tells but its origin.
    fn open_place(&mut self, p: &LPlace) -> Option<LPlace> {
        let open =
            matches!(self.infer.shallow(&p.ty), Type::Var(_)) && self.infer.kind(&p.ty) == Some(Kind::Any);
        if open { self.named_place(p) } else { None }
    }
}

fn text(ty: &Type) -> Option<String> {
    match ty {
        Type::Named(n) => Some(n.0.to_string()),
        _ => None,
    }
}
